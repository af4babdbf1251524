import { View } from '@tarojs/components';
import { Tap } from '@/components/tap';
import { TickBox } from '@/components/tick-box';
import type { Contract } from '@/contract';
import type { Output } from '@/contract/action';
import './lawyer-row.scss';

type Lawyer = Output<Contract['legal']['lawyers']>[number];

interface Props {
  /** Without one: whoever is on duty and has least. */
  readonly lawyer?: Lawyer;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

/** One lawyer to choose, with what speaks for and against in words; who may not have it cannot be chosen. */
export function LawyerRow({ lawyer, chosen, onChoose }: Props) {
  const why = lawyer ? whyNot(lawyer) : null;
  return (
    <Tap
      className={`lawyer-row${chosen ? ' lawyer-row--on' : ''}`}
      isChosen={chosen}
      isDisabled={why !== null}
      onTap={onChoose}
    >
      <TickBox isOn={chosen} isRound />
      <View className='lawyer-row__texts'>
        <View className='lawyer-row__name'>{lawyer ? `${lawyer.name}律师` : '自动派'}</View>
        <View className='lawyer-row__note'>{lawyer ? (why ?? loadOf(lawyer)) : '今天值班的优先，其中手上最少的'}</View>
      </View>
    </Tap>
  );
}

function whyNot({ isBarred, isAway, isCurrent }: Lawyer): string | null {
  if (isBarred) return '要回避：为这家单位代理';
  if (isAway) return '这几天不在';
  return isCurrent ? '现在就是这位律师' : null;
}

function loadOf({ isOnDuty, waiting }: Lawyer): string {
  return [isOnDuty ? '今天值班' : '今天不值班', waiting === 0 ? '手上没有待答复的' : `手上 ${waiting} 件待答复`].join(
    '，',
  );
}
