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
}

/** How a case's state feels: over, running, or past what was promised. */
export function toneOf({ isOpen, promisedAt }: Pick<CaseFacts, 'isOpen' | 'promisedAt'>, now: number): Tone {
  if (!isOpen) return 'plain';
  return promisedAt !== null && Date.parse(promisedAt) < now ? 'warn' : 'info';
}

/** The top of a case: its state in words, who holds it since when, by when they answer and what is left of that, the next step. */
export function CaseHead({ facts }: { facts: CaseFacts }) {
  const now = useNow(60_000);
  const { number, kind, state, isOpen, title, line, holder, since, promisedAt } = facts;
  return (
    <Card>
      <View className='case-head__top'>
        <View className='case-head__title'>{title}</View>
        <StateTag text={state} tone={toneOf(facts, now)} />
      </View>
      <View className='case-head__note'>
        {kind} · {number}
      </View>
      {isOpen && holder ? <View className='case-head__fact'>现在由 {holder} 办理</View> : null}
      <View className='case-head__note'>{momentText(since)} 起</View>
      {isOpen && promisedAt ? <View className='case-head__fact'>{promiseText(promisedAt, now)}</View> : null}
      {line ? <View className='case-head__next'>下一步：{line}</View> : null}
    </Card>
  );
}

/** One line about a case for lists: who has it, and what is left of the promise. */
export function caseNote({ isOpen, holder, promisedAt, line }: CaseFacts, now: number): string {
  if (!isOpen) return '';
  const parts = [holder ? `${holder} 办理` : '', promisedAt ? leftText(promisedAt, now) : '', line];
  return parts.filter(Boolean).join(' · ');
}
