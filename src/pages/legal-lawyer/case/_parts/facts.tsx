import { View } from '@tarojs/components';
import { useNow } from '@/client/now';
import { Card } from '@/components/card';
import { momentText } from '@/components/moment-text';
import { Notice } from '@/components/notice';
import { StateTag } from '@/components/state-tag';
import { daysText, promiseText } from '@/components/time-left';
import { minors } from '@/contract/legal-words';
import { FactsTold } from '@/pages/legal/_parts/facts-told';
import { headTitle, headTone, isOver, stateText } from '@/pages/legal/_parts/head-words';
import './facts.scss';
import type { CaseTold } from './told';

/** The head and the facts: whose it is (covered), by when it is promised, the legal date that runs. */
export function Facts({ it }: { it: CaseTold }) {
  const now = useNow(60_000);
  const { person, number, promisedAt, limitation, membersCount, minor } = it;
  return (
    <>
      {minor ? <Notice tone='danger'>{minors[minor]}，先看“答复前请留意”。</Notice> : null}
      <Card title={headTitle(it)} aside={number}>
        <StateTag text={stateText(it)} tone={headTone(it)} />
        <View className='lawyer-case__line'>
          {person}
          {membersCount > 0 ? `等 ${membersCount} 人` : ''}，{momentText(it.askedAt)} 提问
        </View>
        {promisedAt && !isOver(it) ? <View className='lawyer-case__line'>{promiseText(promisedAt, now)}</View> : null}
        {limitation ? (
          <View className={limitation.daysLeft <= 30 ? 'lawyer-case__urgent' : 'lawyer-case__line'}>
            时效一般到 {limitation.dueOn}，{daysText(limitation.daysLeft)}
          </View>
        ) : null}
        <FactsTold facts={it} />
      </Card>
    </>
  );
}
