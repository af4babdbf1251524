import { View } from '@tarojs/components';
import type { Contract } from '@/contract';
import type { Output } from '@/contract/action';
import { ConfirmForm } from '@/parts/confirm-form';
import { useForm } from '@/parts/use-form';

/** Somebody who helps, as the cloud tells them. */
export type Helper = Output<Contract['events']['helpers']>['items'][number];

/** Asks once more before somebody's helping ends. */
export function EndHelping({ helper, onClose }: { helper: Helper; onClose: () => void }) {
  const form = useForm({
    action: 'events.endHelper',
    form: `events.endHelper/${helper.id}`,
    initial: {},
    inputOf: () => ({ helperId: helper.id }),
  });
  return (
    <ConfirmForm
      form={form}
      isOpen
      title='结束帮忙'
      yes='结束'
      isDanger
      hasReason={false}
      onClose={onClose}
      onDone={onClose}
    >
      <View>{helper.name} 马上就不能再给这一场签到。</View>
    </ConfirmForm>
  );
}
