import { View } from '@tarojs/components';
import { useNow } from '@/client/now';
import { Card } from '@/components/card';
import { momentText } from '@/components/moment-text';
import { StateTag, type Tone } from '@/components/state-tag';
import { leftText, promiseText } from '@/components/time-left';
import './case-head.scss';

/** What the head of a case says: as `office` tells cases. */
export interface CaseFacts {
  readonly number: string;
  readonly kind: string;
  readonly state: string;
  readonly isOpen: boolean;
  readonly title: string;
  readonly line: string;
  readonly holder: string;
  readonly since: string;
  readonly promisedAt: string | null;
  /** Whether the reader is the person whose case it is. */
  readonly isOwner?: boolean;
}

/** How a case's state feels: over, running, or past what was promised. */
export function toneOf({ isOpen, promisedAt }: Pick<CaseFacts, 'isOpen' | 'promisedAt'>, now: number): Tone {
  if (!isOpen) return 'plain';
  return promisedAt !== null && Date.parse(promisedAt) < now ? 'warn' : 'info';
}

/** The top of a case: its state in words, who holds it since when, by when they answer and what is left of that, the next step. */
export function CaseHead({ facts }: { facts: CaseFacts }) {
  const now = useNow(60_000);
  const { number, kind, state, isOpen, title, line, holder, since, promisedAt, isOwner = false } = facts;
  return (
    <Card>
      <View className='case-head__top'>
        <View className='case-head__title'>{title}</View>
        <StateTag text={state} tone={toneOf(facts, now)} />
      </View>
      <View className='case-head__note'>
        {kind} · {number}
      </View>
      {isOpen && holder ? <View className='case-head__fact'>{holderText(holder, isOwner)}</View> : null}
      <View className='case-head__note'>{momentText(since)} 起</View>
      {isOpen && promisedAt ? <View className='case-head__fact'>{promiseText(promisedAt, now)}</View> : null}
      {line ? <View className='case-head__next'>下一步：{line}</View> : null}
    </Card>
  );
}

/** Who has it now, in a sentence. */
function holderText(holder: string, isOwner: boolean): string {
  if (holder !== '你') return `现在由${holder}办理`;
  return isOwner ? '轮到你了' : '现在由你办理';
}

/** One line about one's own case for lists: who has it, what is left of the promise, and what is next. */
export function caseNote({ isOpen, holder, promisedAt, line }: CaseFacts, now: number): string {
  if (!isOpen) return '';
  const where = [holder ? holderText(holder, true) : '', promisedAt ? leftText(promisedAt, now) : ''];
  return [where.filter(Boolean).join('，'), line].filter(Boolean).join(' · ');
}
