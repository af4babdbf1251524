import { useState } from 'react';
import { useAction } from '@/client/use-action';
import { Button } from '@/components/button';
import { Answered } from '@/parts/answered';
import { Page } from '@/parts/page';
import { ClaimCard } from './_parts/claim-card';
import { ClaimForm } from './_parts/claim-form';
import { DeskCard } from './_parts/desk-card';
import { StandingCard } from './_parts/standing-card';

/** 实名认证: what stands, what waits and for whom, where to go with the card, and the form. */
export default function VerifyPage() {
  const mine = useAction('identity.mine', {});
  const [isChanging, setChanging] = useState(false);
  const data = mine.data;
  const isOpen = data?.claim?.isOpen ?? false;
  const stop = () => setChanging(false);
  if (data && isChanging) return <ClaimForm mine={data} onSent={stop} onCancel={stop} />;
  if (data && !data.verified && !isOpen) return <ClaimForm mine={data} onSent={stop} />;
  return (
    <Page>
      <Answered query={mine} cards={2}>
        {({ claim, desk, ...standing }) => (
          <>
            <StandingCard {...standing} />
            {claim ? <ClaimCard claim={claim} /> : null}
            {claim?.isOpen && desk ? <DeskCard desk={desk} /> : null}
            <Button text={isOpen ? '更正并重新提交' : '更改姓名或证件'} kind='ghost' onTap={() => setChanging(true)} />
          </>
        )}
      </Answered>
    </Page>
  );
}
