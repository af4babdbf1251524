import { useEffect, useRef, useState } from 'react';
import { call } from '@/client/call';
import { useConsentAsk } from '@/client/consent-ask';
import { queryClient } from '@/client/query';
import { plainSentence } from '@/client/refused';
import { newRequestId } from '@/client/request-id';
import { useShown } from '@/client/shown';
import { Button, ButtonRow } from '@/components/button';
import { Sheet } from '@/components/sheet';
import type { ErrorCode } from '@/contract/errors';
import { type Purpose, purposes } from '@/contract/purposes';
import { useAssist } from '@/stores/assist';
import { ConsentWords } from './consent-words';
import { DocumentLinks } from './document-links';
import { RefusalNotice } from './refusal-notice';

/** The question a call needs answered before it can go on: every page has it, the one in sight draws it. */
export function ConsentSheet() {
  const isShown = useShown();
  const [self] = useState<object>(() => ({}));
  const { purpose, owner, claim, settle } = useConsentAsk();
  useEffect(() => {
    if (purpose !== null && owner === null && isShown) claim(self);
  }, [purpose, owner, isShown, claim, self]);
  useEffect(
    () => () => {
      const open = useConsentAsk.getState();
      if (open.owner === self) open.settle(false);
    },
    [self],
  );
  if (purpose === null || owner !== self) return null;
  return <Question key={purpose} purpose={purpose} onAnswer={settle} />;
}

function Question({ purpose, onAnswer }: { purpose: Purpose; onAnswer: (isGiven: boolean) => void }) {
  const [isBusy, setBusy] = useState(false);
  // Somebody for whom a cadre enters it is asked by the cadre.
  const assisted = useAssist((state) => state.running);
  const [refused, setRefused] = useState<{ code: ErrorCode } | null>(null);
  const requestId = useRef(newRequestId());
  const agree = async () => {
    setBusy(true);
    const answer = await call(
      'privacy.giveConsent',
      { purpose, version: purposes[purpose].version },
      requestId.current,
    );
    setBusy(false);
    if (!answer.ok) return setRefused(answer);
    void queryClient.invalidateQueries({ queryKey: ['privacy.consents'] });
    onAnswer(true);
  };
  return (
    <Sheet
      isOpen
      title={`要先得到${assisted?.name ?? '你'}的同意：${purposes[purpose].label}`}
      onClose={() => onAnswer(false)}
      foot={
        <ButtonRow>
          <Button text='不同意' kind='ghost' onTap={() => onAnswer(false)} />
          <Button text='同意' isBusy={isBusy} onTap={() => void agree()} />
        </ButtonRow>
      }
    >
      <ConsentWords purpose={purpose} />
      {purpose === 'policy' ? <DocumentLinks /> : null}
      {refused ? <RefusalNotice refusal={refused}>{sentenceOf(refused.code)}</RefusalNotice> : null}
    </Sheet>
  );
}

function sentenceOf(code: ErrorCode): string {
  return code === 'invalid' ? '说明有了新的版本，请更新后再打开' : plainSentence(code);
}
