import { View } from '@tarojs/components';
import { useRef, useState } from 'react';
import { call } from '@/client/call';
import { useNow } from '@/client/now';
import { say } from '@/client/phone';
import { newRequestId } from '@/client/request-id';
import { Card } from '@/components/card';
import { Confirm } from '@/components/confirm';
import { StateTag } from '@/components/state-tag';
import { Tap } from '@/components/tap';
import { errors } from '@/contract/errors';
import { UNDO_MINUTES } from '@/contract/events-verdict';
import { outcomes } from '@/contract/events-words';
import { lookOf } from './looks';
import type { Verdict } from './use-check-in';
import './just-now.scss';

interface Props {
  readonly eventId: string;
  readonly said: readonly Verdict[];
  readonly onUndone: (scanId: string) => void;
}

/** The last answers, kept in sight after their screens have gone; one's own check-in can be taken back here for ten minutes. */
export function JustNow({ eventId, said, onUndone }: Props) {
  const now = useNow(20_000);
  const [asked, setAsked] = useState<Verdict | null>(null);
  const isFresh = ({ mayUndo, saidAt }: Verdict) => mayUndo && now - saidAt < UNDO_MINUTES * 60_000;
  if (said.length === 0) return null;
  return (
    <Card title='刚才'>
      {said.map((one) => (
        <View key={one.scanId} className='just-now'>
          <StateTag text={outcomes[one.outcome].word} tone={lookOf(one.outcome).tone} />
          <View className='just-now__who'>
            {one.name ? `${one.name} ${one.phone?.slice(-4) ?? ''}` : outcomes[one.outcome].advice}
          </View>
          {isFresh(one) ? (
            <Tap className='just-now__undo' label={`撤销 ${one.name ?? ''}`} onTap={() => setAsked(one)}>
              撤销
            </Tap>
          ) : null}
        </View>
      ))}
      <TakeBack eventId={eventId} verdict={asked} onClose={() => setAsked(null)} onUndone={onUndone} />
    </Card>
  );
}

interface TakeBackProps {
  readonly eventId: string;
  readonly verdict: Verdict | null;
  readonly onClose: () => void;
  readonly onUndone: (scanId: string) => void;
}

function TakeBack({ eventId, verdict, onClose, onUndone }: TakeBackProps) {
  const [isBusy, setBusy] = useState(false);
  // Asked for again after a lost answer it is the same undoing.
  const attempt = useRef<{ of: string; scanId: string; deviceTime: string } | null>(null);
  async function takeBack({ scanId: of }: Verdict): Promise<void> {
    setBusy(true);
    const same = attempt.current?.of === of ? attempt.current : null;
    const asked = same ?? { of, scanId: newRequestId(), deviceTime: new Date().toISOString() };
    attempt.current = asked;
    const answer = await call('events.undo', { eventId, ...asked }, asked.scanId);
    setBusy(false);
    onClose();
    if (answer.ok) onUndone(of);
    say(answer.ok ? '已撤销，可以重新签到' : errors[answer.code].sentence);
  }
  return (
    <Confirm
      isOpen={verdict !== null}
      title='撤销这次签到'
      yes='撤销'
      no='不撤销'
      isDanger
      isBusy={isBusy}
      onYes={() => verdict && void takeBack(verdict)}
      onNo={onClose}
    >
      {verdict?.name ?? ''}（报名号 {verdict?.number ?? ''}
      ）会变回没有签到，请假、候补的照旧；现场登记的，登记一并取消。撤销会记下来。
    </Confirm>
  );
}
