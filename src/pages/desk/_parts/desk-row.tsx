import { View } from '@tarojs/components';
import { StateTag } from '@/components/state-tag';
import { Tap } from '@/components/tap';
import { TickBox } from '@/components/tick-box';
import { leftText, waitedText } from '@/components/time-left';
import { toneOf } from '@/parts/case-head';
import './desk-row.scss';
import type { DeskItem } from './filter';

interface Props {
  readonly item: DeskItem;
  readonly now: number;
  /** Whether rows are being chosen, and this one is; null while none are. */
  readonly isChosen: boolean | null;
  readonly onTap: () => void;
}

/** One case that waits: who, what, how long it has waited, what is left, who has it. On a PC a row of a table. */
export function DeskRow({ item, now, isChosen, onTap }: Props) {
  const { number, title, kind, who, state, since, promisedAt, holder, line } = item;
  const isLate = promisedAt !== null && Date.parse(promisedAt) < now;
  return (
    <Tap
      className={`desk-row${isChosen ? ' desk-row--on' : ''}`}
      {...(isChosen === null ? {} : { isChosen })}
      isDisabled={isChosen !== null && !item.canAssign}
      onTap={onTap}
    >
      {isChosen === null ? null : <TickBox isOn={isChosen} />}
      <View className='desk-row__what'>
        <View className='desk-row__title'>{title}</View>
        <View className='desk-row__note'>
          {who} · {title === kind ? '' : `${kind} · `}
          {number}
        </View>
        {line ? <View className='desk-row__note'>下一步：{line}</View> : null}
      </View>
      <View className='desk-row__state'>
        <StateTag text={state} tone={toneOf(item, now)} />
        <View className='desk-row__note'>等了 {waitedText(since, now)}</View>
      </View>
      <View className='desk-row__due'>
        <View className={isLate ? 'desk-row__late' : ''}>
          {promisedAt ? leftText(promisedAt, now) : '没有承诺时间'}
        </View>
        <View className='desk-row__note'>{holder}</View>
      </View>
    </Tap>
  );
}
