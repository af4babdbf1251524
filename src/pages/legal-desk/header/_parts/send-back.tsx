import { useState } from 'react';
import { Button } from '@/components/button';
import { Tick } from '@/components/tick';
import { AreaField } from '@/parts/area-field';
import { ConfirmForm } from '@/parts/confirm-form';
import { useForm } from '@/parts/use-form';
import type { HeadTold } from './told';

/** Sends it back for what is missing; of an anonymous asker it may ask to say who they are. The clock stands meanwhile. */
export function SendBack({ it }: { it: HeadTold }) {
  const [isAsking, setAsking] = useState(false);
  const form = useForm({
    action: 'legal.sendBack',
    form: `legal.sendBack:${it.id}`,
    initial: { reason: '', asksToReveal: '' },
    inputOf: ({ reason = '', asksToReveal }) => ({ caseId: it.id, reason, asksToReveal: asksToReveal === 'yes' }),
  });
  return (
    <>
      <Button text='退回补充' kind='ghost' onTap={() => setAsking(true)} />
      <ConfirmForm
        form={form}
        isOpen={isAsking}
        title='退回补充'
        yes='退回'
        hasReason={false}
        missing={form.values.reason?.trim() ? undefined : '写明要补充什么'}
        onClose={() => setAsking(false)}
        onDone={() => setAsking(false)}
      >
        <AreaField
          form={form}
          name='reason'
          label='要补充什么'
          help='提问人看得到，一次写全；等补充的时间不算在答复时间里'
          maxLength={200}
        />
        {it.isAnonymous ? (
          <Tick
            text='请提问人公开身份（要转交、集体办理时才需要）'
            isOn={form.values.asksToReveal === 'yes'}
            onChange={(isOn) => form.set('asksToReveal', isOn ? 'yes' : '')}
          />
        ) : null}
      </ConfirmForm>
    </>
  );
}
