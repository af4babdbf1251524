import { View } from '@tarojs/components';
import { Card } from '@/components/card';
import { Face } from '@/components/face';
import { memberTones } from '@/components/member-tones';
import { StateTag } from '@/components/state-tag';
import type { Contract } from '@/contract';
import type { Output } from '@/contract/action';
import { memberStatuses } from '@/contract/members';
import { roleLabels } from '@/contract/roles';
import './person-head.scss';

/** Name, phone, unit and roles of the person. */
export function PersonHead({ me }: { me: NonNullable<Output<Contract['members']['me']>> }) {
  return (
    <Card>
      <View className='person-head'>
        <Face name={me.name} />
        <View className='person-head__texts'>
          <View className='person-head__line'>
            <View className='person-head__name'>{me.name}</View>
            <StateTag text={memberStatuses[me.status]} tone={memberTones[me.status]} />
          </View>
          <View className='person-head__note'>{me.phone}</View>
          <View className='person-head__note'>{me.unit ?? me.street ?? '还没有选单位或街道'}</View>
          {me.roles.map(({ role, unit }) => (
            <View className='person-head__note' key={`${role}${unit}`}>
              {roleLabels[role]} · {unit}
            </View>
          ))}
        </View>
      </View>
    </Card>
  );
}
