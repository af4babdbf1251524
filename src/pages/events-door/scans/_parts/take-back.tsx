import { View } from '@tarojs/components';
import { say } from '@/client/phone';
import { newRequestId } from '@/client/request-id';
import type { Contract } from '@/contract';
import type { Output } from '@/contract/action';
import { ConfirmForm } from '@/parts/confirm-form';
import { useForm } from '@/parts/use-form';

/** One attempt as the cloud tells it. */
export type Scan = Output<Contract['events']['scans']>['items'][number];

/** Asks once more before a check-in is taken back; later than ten minutes, or of somebody else's, with a reason. */
export function TakeBack({ eventId, scan, onClose }: { eventId: string; scan: Scan; onClose: () => void }) {
  const form = useForm({
    action: 'events.undo',
    form: `events.undo/${scan.id}`,
    initial: { reason: '', scanId: newRequestId(), deviceTime: new Date().toISOString() },
    inputOf: ({ reason = '', scanId = '', deviceTime = '' }) => ({
      eventId,
      of: scan.id,
      scanId,
      deviceTime,
      ...(reason.trim() ? { reason } : {}),
    }),
  });
  return (
    <ConfirmForm
      form={form}
      isOpen
      title='撤销这次签到'
      yes='撤销'
      isDanger
      hasReason={scan.undo === 'withReason'}
      onClose={onClose}
      onDone={() => {
        say('已撤销，可以重新签到');
        onClose();
      }}
    >
      <View>
        {scan.number} 号 {scan.name} 会变回没有签到，请假、候补的照旧；现场登记的，登记一并取消。撤销会记下来。
      </View>
    </ConfirmForm>
  );
}
