import { View } from '@tarojs/components';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { momentText } from '@/components/moment-text';
import { StateTag } from '@/components/state-tag';
import type { Contract } from '@/contract';
import type { Output } from '@/contract/action';
import { consentWays } from '@/contract/privacy';
import { purposes } from '@/contract/purposes';
import './receipt.scss';

interface Props {
  readonly receipt: Output<Contract['privacy']['consents']>['items'][number];
  readonly onWithdraw: () => void;
}

/** One receipt: what was agreed to, which wording, when and how; withdrawn or not. */
export function Receipt({ receipt, onWithdraw }: Props) {
  const { purpose, version, how, givenAt, withdrawnAt } = receipt;
  return (
    <Card title={purposes[purpose].label}>
      <StateTag text={withdrawnAt ? '已撤回' : '同意中'} tone={withdrawnAt ? 'plain' : 'ok'} />
      <View className='receipt__line'>第 {version} 版说明</View>
      <View className='receipt__line'>
        {momentText(givenAt)}，{consentWays[how]}
      </View>
      {withdrawnAt ? <View className='receipt__line'>{momentText(withdrawnAt)} 撤回</View> : null}
      {withdrawnAt ? null : (
        <View className='receipt__act'>
          <Button text='撤回同意' kind='ghost' onTap={onWithdraw} />
        </View>
      )}
    </Card>
  );
}
