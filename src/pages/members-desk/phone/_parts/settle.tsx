import { View } from '@tarojs/components';
import { useState } from 'react';
import { newRequestId } from '@/client/request-id';
import { useActionWrite } from '@/client/use-action';
import { Button, ButtonRow } from '@/components/button';
import { Card } from '@/components/card';
import { Confirm } from '@/components/confirm';
import { Field } from '@/components/field';
import { TextArea } from '@/components/text-area';
import { Tick } from '@/components/tick';
import { RefusalNotice } from '@/parts/refusal-notice';

interface Props {
  readonly caseId: string;
  readonly kind: 'phoneConflict' | 'disowned';
  readonly canPutBack: boolean;
}

/** The officer's decision, with its reason; asked once more before a number changes hands. */
export function Settle({ caseId, kind, canPutBack }: Props) {
  const [reason, setReason] = useState('');
  const [isPutBack, setPutBack] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const phone = useActionWrite('members.settlePhone');
  const disowned = useActionWrite('members.settleDisowned');
  const missing = reason.trim() ? undefined : '先写明怎么核实的';
  const said = reason.trim() ? { reason: reason.trim() } : {};
  const decide = (decision: 'give' | 'refuse') => {
    phone.mutate({ input: { caseId, decision, ...said }, requestId: newRequestId() });
    setAsking(false);
  };
  const settle = () =>
    disowned.mutate({ input: { caseId, isPutBack, reason: reason.trim() }, requestId: newRequestId() });
  const refusal = phone.error ?? disowned.error;
  return (
    <Card title='处理'>
      <Field label='怎么核实的' help='本人会看到，不要写别人的信息' error={refusal?.fields.reason}>
        <TextArea label='怎么核实的' value={reason} maxLength={200} onChange={setReason} />
      </Field>
      {kind === 'disowned' && canPutBack ? <Tick text='换回原来的号码' isOn={isPutBack} onChange={setPutBack} /> : null}
      <View className='phone-case__actions'>
        {kind === 'disowned' ? (
          <Button text='处理完了' reason={missing} isBusy={disowned.isPending} onTap={settle} />
        ) : (
          <ButtonRow>
            <Button text='不换' kind='ghost' reason={missing} isBusy={phone.isPending} onTap={() => decide('refuse')} />
            <Button text='换成新号码' reason={missing} isBusy={phone.isPending} onTap={() => setAsking(true)} />
          </ButtonRow>
        )}
      </View>
      {refusal ? <RefusalNotice refusal={refusal}>{refusal.message}</RefusalNotice> : null}
      <Confirm
        isOpen={isAsking}
        title='换成新号码？'
        yes='换成新号码'
        no='先不'
        onYes={() => decide('give')}
        onNo={() => setAsking(false)}
      >
        请先打过新号码，确认接电话的是本人。别人名下的登记会清空并通知对方。
      </Confirm>
    </Card>
  );
}
