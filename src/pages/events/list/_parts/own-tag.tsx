import { StateTag } from '@/components/state-tag';
import { isOver, type Listed, standing } from '../../_parts/state';

/** How the person stands to an event of the list, in the word and colour of 我的报名; of who waits, which place in line. */
export function OwnTag({ event, mine }: { event: Listed; mine: NonNullable<Listed['mine']> }) {
  const tag = standing(event, mine);
  const isWaiting = mine.position !== null && !isOver(event);
  return <StateTag {...tag} text={isWaiting ? `候补第 ${mine.position} 位` : tag.text} />;
}
