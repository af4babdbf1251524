import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { ConfirmForm } from '@/parts/confirm-form';
import { OwnPhoneField } from '@/parts/own-phone-field';
import { useForm } from '@/parts/use-form';

/** An anonymous asker says who they are, if they want to: it cannot be taken back. */
export function Reveal({ caseId }: { caseId: string }) {
  const [isAsking, setAsking] = useState(false);
  const form = useForm({
    action: 'legal.reveal',
    form: `legal.reveal:${caseId}`,
    initial: { contactPhone: '' },
    inputOf: ({ contactPhone = '' }) => ({ caseId, contactPhone }),
  });
  return (
    <Card title='要不要公开身份'>
      <View>要接着办，得先知道你是谁。不愿意也可以：撤回，或自己去劳动监察、12348。</View>
      <Button text='公开身份，接着办' onTap={() => setAsking(true)} />
      <ConfirmForm
        form={form}
        isOpen={isAsking}
        title='公开身份？'
        yes='公开'
        hasReason={false}
        onClose={() => setAsking(false)}
        onDone={() => setAsking(false)}
      >
        <View>公开以后，办理的人能看到你的姓名和电话，不能再改回匿名。</View>
        <OwnPhoneField form={form} name='contactPhone' label='联系电话' />
      </ConfirmForm>
    </Card>
  );
}
