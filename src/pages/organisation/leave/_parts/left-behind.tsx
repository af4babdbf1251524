import { View } from '@tarojs/components';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import type { ActionOf } from '@/contract';
import type { Output } from '@/contract/action';
import { roleLabels } from '@/contract/roles';
import '../../_parts/organisation.scss';

/** Everything somebody would leave behind, in counts. */
export function LeftBehind({ left }: { left: Output<ActionOf<'organisation.leavePreview'>> }) {
  const held = left.held.reduce((sum, { count }) => sum + count, 0);
  return (
    <Card title={left.name}>
      {left.roles.map(({ role, unit, endsOn }) => (
        <Cell key={`${role}${unit}`} icon='person' title={roleLabels[role]} note={`${unit}，到 ${endsOn}`} />
      ))}
      <View className='org-facts'>
        <View>正在登录的设备：{left.sessions}</View>
        <View>手上办理中的事项：{held}</View>
        {left.waiting.map(({ role, count }) => (
          <View key={role}>
            只有他能办的（{roleLabels[role]}）：{count}，会上移给区总经办
          </View>
        ))}
        {left.proposals > 0 ? <View>待确认的授权：{left.proposals}，会作废</View> : null}
        {left.deputies.map(({ name, role, isDeputyOf }) => (
          <View key={`${name}${role}`}>
            {isDeputyOf ? `代理 ${name}` : `由 ${name} 代理`}（{roleLabels[role]}），会结束
          </View>
        ))}
      </View>
    </Card>
  );
}
