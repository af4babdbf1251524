import { View } from '@tarojs/components';
import { useNow } from '@/client/now';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { momentText } from '@/components/moment-text';
import { Notice } from '@/components/notice';
import { StateTag } from '@/components/state-tag';
import { daysText, promiseText } from '@/components/time-left';
import { channels, minors, SAME_DAYS, targets } from '@/contract/legal-words';
import { FactsTold } from '@/pages/legal/_parts/facts-told';
import { headTitle, headTone, isOver, stateText } from '@/pages/legal/_parts/head-words';
import type { HeadTold } from './told';
import './head.scss';

/** Whose it is (covered), in what state, by when it is promised, and what calls for a second look. */
export function Head({ it }: { it: HeadTold }) {
  const now = useNow(60_000);
  const { person, number, channel, promisedAt, lawyer, filesCount, membersCount, transferred } = it;
  const counts = [`材料 ${filesCount} 份`, membersCount > 0 ? `名单 ${membersCount} 人` : ''].filter(Boolean);
  return (
    <>
      <Alerts it={it} />
      <Card title={headTitle(it)} aside={number}>
        <StateTag text={stateText(it)} tone={headTone(it)} />
        <View className='desk-head__line'>
          {person}，{momentText(it.askedAt)} {channels[channel]}提的，{counts.join('，')}
        </View>
        {promisedAt && !isOver(it) ? <View className='desk-head__line'>{promiseText(promisedAt, now)}</View> : null}
        {lawyer ? <View className='desk-head__line'>由{lawyer}律师答复</View> : null}
        <View className='desk-head__note'>问题和材料只有答复的律师看得到。</View>
      </Card>
      <Card title='基本情况'>
        <FactsTold facts={it} />
      </Card>
      {transferred ? (
        <Card title={`已转到${targets[transferred.target]}`} aside={momentText(transferred.at)}>
          <Cell title={transferred.reason} note={orderNote(transferred)} />
          {transferred.result ? <Cell icon='check' title={transferred.result} note='办理结果' /> : null}
        </Card>
      ) : null}
    </>
  );
}

/** The work order's number, and by when it is promised. */
function orderNote({ orderNumber, dueOn }: NonNullable<HeadTold['transferred']>): string {
  if (orderNumber === null) return '';
  return dueOn === null ? `工单号 ${orderNumber}` : `工单号 ${orderNumber}，12351 答应 ${dueOn} 前办结`;
}

function Alerts({ it }: { it: HeadTold }) {
  if (isOver(it)) return null;
  const { minor, limitation, alike, escalatedAt, template } = it;
  return (
    <>
      {minor === 'child' ? (
        <Notice tone='danger'>
          {minors.child}：提问人可能不满 16 周岁。请马上核实，转劳动监察（劳动法第十五条）。
        </Notice>
      ) : null}
      {minor === 'juvenile' ? (
        <Notice tone='warn'>{minors.juvenile}：已满 16 不满 18 周岁，有特别保护（劳动法第五十八条）。</Notice>
      ) : null}
      {limitation && it.isUrgent ? (
        <Notice tone='warn'>
          申请仲裁一般最晚到 {limitation.dueOn}，{daysText(limitation.daysLeft)}，请先派。
        </Notice>
      ) : null}
      {escalatedAt ? <Notice tone='danger'>{momentText(escalatedAt)} 因超时已报部门负责人。</Notice> : null}
      {alike > 0 ? (
        <Notice tone='info'>
          {SAME_DAYS} 天内还有 {alike} 人问同一家单位的同类问题，可能是集体的事：派给同一位律师，或退回请他们一起提。
        </Notice>
      ) : null}
      {template === 'newEmployment' ? (
        <Notice tone='info'>新就业形态，按三个指引一个指南答复，不套用经济补偿的算法。</Notice>
      ) : null}
    </>
  );
}
