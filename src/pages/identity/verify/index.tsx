import { useState } from 'react';
import { useAction } from '@/client/use-action';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { memberTones } from '@/components/member-tones';
import { momentText } from '@/components/moment-text';
import { StateTag } from '@/components/state-tag';
import { memberStatuses } from '@/contract/members';
import { Answered } from '@/parts/answered';
import { Page } from '@/parts/page';
import { ClaimCard } from './_parts/claim-card';
import { ClaimForm } from './_parts/claim-form';

/** 实名认证: what stands, what waits and for whom, and the form. */
export default function VerifyPage() {
  const mine = useAction('identity.mine', {});
  const [isChanging, setChanging] = useState(false);
  const data = mine.data;
  const isOpen = data?.claim?.isOpen ?? false;
  if (data && (isChanging || (!data.verified && !isOpen)))
    return <ClaimForm mine={data} onSent={() => setChanging(false)} />;
  return (
    <Page>
      <Answered query={mine} cards={2}>
        {({ name, status, verified, claim, unit }) => (
          <>
            <Card title={name} aside={<StateTag text={memberStatuses[status]} tone={memberTones[status]} />}>
              {verified ? (
                <Cell title={verified.masked} note={`${verified.document}，${momentText(verified.at)} 核对`} />
              ) : null}
              {unit ? <Cell title={unit} note='所在单位工会' /> : null}
            </Card>
            {claim ? <ClaimCard claim={claim} /> : null}
            <Button text={isOpen ? '更正并重新提交' : '更改姓名或证件'} kind='ghost' onTap={() => setChanging(true)} />
          </>
        )}
      </Answered>
    </Page>
  );
}
