import { View } from '@tarojs/components';
import { useState } from 'react';
import { newRequestId } from '@/client/request-id';
import { useActionWrite } from '@/client/use-action';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Confirm } from '@/components/confirm';
import { momentText } from '@/components/moment-text';
import { StateTag } from '@/components/state-tag';
import type { Contract } from '@/contract';
import type { Output } from '@/contract/action';
import { RefusalNotice } from '@/parts/refusal-notice';

type Check = NonNullable<Output<Contract['members']['myPhoneCheck']>>;

/** A number a cadre looks at: who has it, by when, and taking it back. */
export function PhoneCheck({ check }: { check: Check }) {
  const [isAsking, setAsking] = useState(false);
  const withdraw = useActionWrite('members.withdrawPhone');
  const { caseId, number, phone, state, promisedAt, reason, transitions } = check;
  const isOpen = transitions.includes('withdraw');
  return (
    <Card title={`申请换成 ${phone}`} aside={number}>
      <StateTag text={state} tone={isOpen ? 'warn' : 'plain'} />
      {isOpen ? (
        <View className='phone__note'>
          区总经办会打这个号码核对。{promisedAt ? `${momentText(promisedAt)} 前办好，` : ''}期间用原来的号码。
        </View>
      ) : null}
      {reason ? <View className='phone__note'>说明：{reason}</View> : null}
      {isOpen ? <Button text='不换了' kind='ghost' onTap={() => setAsking(true)} /> : null}
      {withdraw.error ? <RefusalNotice refusal={withdraw.error}>{withdraw.error.message}</RefusalNotice> : null}
      <Confirm
        isOpen={isAsking}
        title='不换这个号码了？'
        yes='不换了'
        no='继续等'
        isBusy={withdraw.isPending}
        onYes={() => {
          withdraw.mutate({ input: { caseId }, requestId: newRequestId() });
          setAsking(false);
        }}
        onNo={() => setAsking(false)}
      >
        申请会撤回，以后还可以再换。
      </Confirm>
    </Card>
  );
}
