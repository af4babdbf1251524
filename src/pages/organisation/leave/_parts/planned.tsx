import { View } from '@tarojs/components';
import { useState } from 'react';
import { back } from '@/client/routes';
import { Button } from '@/components/button';
import { Empty } from '@/components/empty';
import { ConfirmForm } from '@/parts/confirm-form';
import { Page } from '@/parts/page';
import { useForm } from '@/parts/use-form';

/** A departure that is arranged and can still be taken back. */
export function Planned({ departureId, name, lastDay }: { departureId: string; name: string; lastDay: string }) {
  const [isAsked, setAsked] = useState(false);
  const form = useForm({
    action: 'organisation.stay',
    form: `organisation.stay:${departureId}`,
    initial: {},
    inputOf: () => ({ departureId }),
  });
  return (
    <Page footer={<Button text='撤回离任' onTap={() => setAsked(true)} />}>
      <Empty icon='door' text={`${name}的离任已安排`} note={`最后一天 ${lastDay}，之后角色结束，手上的事项移交。`} />
      <ConfirmForm
        form={form}
        isOpen={isAsked}
        title='撤回离任？'
        yes='撤回'
        hasReason={false}
        onClose={() => setAsked(false)}
        onDone={back}
      >
        <View>{name}的角色恢复到原来的到期日。</View>
      </ConfirmForm>
    </Page>
  );
}
