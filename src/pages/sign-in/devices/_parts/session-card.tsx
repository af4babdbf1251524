import { View } from '@tarojs/components';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { clockText, momentText } from '@/components/moment-text';
import { StateTag } from '@/components/state-tag';
import type { Contract } from '@/contract';
import type { Output } from '@/contract/action';
import './session-card.scss';

export type Session = Output<Contract['signIn']['sessions']>['items'][number];

/** One device somebody is signed in on. */
export function SessionCard({ session, onEnd }: { session: Session; onEnd: () => void }) {
  return (
    <Card>
      <View className='session-card__head'>
        <View className='session-card__device'>{session.device}</View>
        {session.isThis ? <StateTag text='这台' tone='ok' /> : null}
      </View>
      <View className='session-card__note'>{momentText(session.since)} 登录</View>
      <View className='session-card__note'>最近使用 {clockText(session.lastUsed)}</View>
      <Button text='退出这台' kind='ghost' onTap={onEnd} />
    </Card>
  );
}
