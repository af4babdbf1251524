import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Card } from '@/components/card';
import { momentText } from '@/components/moment-text';
import { StateTag } from '@/components/state-tag';
import type { Contract } from '@/contract';
import type { Output } from '@/contract/action';
import '../index.scss';

type Seen = Output<Contract['members']['phoneCase']>;

/** What the case is about: who asks, the number they want and who holds it, or the change they disown. */
export function Matter({ seen }: { seen: Seen }) {
  const { kind, number, state, person, promisedAt, transitions, wanted, change } = seen;
  return (
    <>
      <Card title={kind === 'disowned' ? '账号变动不是本人' : '换手机号'} aside={number}>
        <StateTag text={state} tone={transitions.length > 0 ? 'warn' : 'plain'} />
        <Line>
          {person.name}（{person.status}），{person.place}
        </Line>
        <Line>登记的手机号：{person.phone || '没有'}</Line>
        {promisedAt ? <Line>答应 {momentText(promisedAt)} 前办好</Line> : null}
      </Card>
      {wanted ? <Wanted wanted={wanted} holder={seen.holder} /> : null}
      {change ? (
        <Card title={change.kind === 'phone' ? '被换掉的手机号' : '被换掉的微信'}>
          <Line>变动时间：{momentText(change.at)}</Line>
          {change.oldPhone ? <Line>原来的号码：{change.oldPhone}</Line> : null}
        </Card>
      ) : null}
    </>
  );
}

function Wanted({ wanted, holder }: { wanted: NonNullable<Seen['wanted']>; holder: Seen['holder'] }) {
  return (
    <Card title={`想换成 ${wanted.phone}`}>
      <Line>{wanted.isProven ? '微信已证明号码在本人手里' : '手工填写，还没有证明是本人的号码'}</Line>
      <Line>
        {holder
          ? `现在登记在 ${holder.name}（${holder.place}）名下：换过来，对方的号码会清空并收到通知`
          : '没有别的实名用户登记这个号码'}
      </Line>
    </Card>
  );
}

function Line({ children }: { children: ReactNode }) {
  return <View className='phone-case__line'>{children}</View>;
}
