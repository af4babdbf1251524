import { open, routeTo } from '@/client/routes';
import { Button } from '@/components/button';
import { momentText } from '@/components/moment-text';
import { phoneText } from '@/components/phone-text';
import { errors } from '@/contract/errors';
import type { MemberStatus } from '@/contract/members';
import { useMe } from '@/parts/me';
import { signInRoute } from '@/parts/sign-in-route';
import { useAssist } from '@/stores/assist';
import { type Detail, isActive, type Mine } from '../../_parts/state';

/** The one thing to do next, by who asks and what the event is doing. */
export function Actions({ event }: { event: Detail }) {
  return isActive(event.mine) ? <OwnAction mine={event.mine} /> : <SignUp event={event} />;
}

function OwnAction({ mine }: { mine: Mine }) {
  const isAssisted = useAssist((state) => state.running !== null);
  return mine.state === 'confirmed' && !isAssisted ? (
    <Button text='出示签到码' icon='qr' onTap={() => open(routeTo('/pages/events/code/index', { id: mine.id }))} />
  ) : (
    <Button
      text={isAssisted ? '查看报名' : '查看我的报名'}
      onTap={() => open(routeTo('/pages/events/mine/index', {}))}
    />
  );
}

function SignUp({ event }: { event: Detail }) {
  const { me } = useMe();
  const route = routeTo('/pages/events/sign-up/index', { id: event.id });
  const reason = reasonAgainst(event, me?.status);
  const isFull = event.taken >= event.capacity;
  return (
    <Button
      text={isFull && event.phase === 'open' ? '我要候补' : '我要报名'}
      reason={reason}
      onTap={() => open(me === null ? signInRoute(route) : route)}
    />
  );
}

/** Why signing up is not possible now, in words; undefined when it is. Of a guest the audience is asked later. */
function reasonAgainst(event: Detail, status: MemberStatus | undefined): string | undefined {
  if (event.phase === 'upcoming') return `${momentText(event.signUpOpensAt)} 开始报名`;
  if (event.phase === 'cancelled') return errors.eventCancelled.sentence;
  if (event.phase === 'ended') return '活动已经结束';
  if (event.phase !== 'open') return `报名已截止，还想参加请打 ${phoneText(event.contactPhone)} 问问`;
  return event.audience === 'members' && status !== undefined && status !== 'member'
    ? errors.membersOnly.sentence
    : undefined;
}
