import { useCallback, useEffect, useState } from 'react';
import { useParam } from '@/client/param';
import { open, routeTo } from '@/client/routes';
import { useShown } from '@/client/shown';
import { stayAwake } from '@/client/stay-awake';
import { useAction } from '@/client/use-action';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { errors } from '@/contract/errors';
import { Answered } from '@/parts/answered';
import { Page } from '@/parts/page';
import { Refusal } from '@/parts/refusal';
import { RefusalNotice } from '@/parts/refusal-notice';
import { useSettings } from '@/stores/settings';
import { isClosedTo } from '../_parts/closed';
import { type Door, DoorHead } from './_parts/door-head';
import { JustNow } from './_parts/just-now';
import { type By, useCheckIn, type Verdict, type WalkIn } from './_parts/use-check-in';
import { VerdictScreen } from './_parts/verdict-screen';
import { WaysIn } from './_parts/ways-in';

/** How often the door asks what the other doors did, in milliseconds. */
const POLL = 4000;

/** 现场签到: one person after another; nothing stops the queue, and nothing typed is lost. */
export default function CheckInPage() {
  const eventId = useParam('id');
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const asked = useAction('events.door', { eventId }, { refetchInterval: POLL });
  const checkIn = useCheckIn(eventId, chosen);
  const [isTold, setTold] = useState(true);
  const next = useCallback(() => setTold(true), []);
  const isScanning = useSettings(({ doorWay }) => doorWay === 'scan');
  useAwake();

  async function ask(by: By | WalkIn): Promise<boolean> {
    const isAnswered = await checkIn.ask(by);
    if (isAnswered) setTold(false);
    return isAnswered;
  }

  if (asked.error && isClosedTo(asked.error)) {
    return (
      <Page>
        <Refusal error={asked.error} why='工会干部登录后可以给到场的人签到' onRetry={() => void asked.refetch()} />
      </Page>
    );
  }
  const [last] = checkIn.said;
  const { failure } = checkIn;
  const whyNot = failure ? sentenceOf(failure.code, isScanning) : undefined;
  return (
    <Page>
      <Answered query={asked} cards={2}>
        {(door) => (
          <>
            <DoorHead
              door={door}
              tally={tallyOf(door, chosen, last && last.saidAt > asked.dataUpdatedAt ? last : undefined)}
              chosen={chosen}
              onChoose={setChosen}
            />
            {failure ? <RefusalNotice refusal={failure}>{whyNot}</RefusalNotice> : null}
            <WaysIn door={door} isBusy={checkIn.isBusy} isFront={isTold} errors={failure?.fields ?? {}} onAsk={ask} />
            {isTold ? <JustNow eventId={eventId} said={checkIn.said} onUndone={checkIn.forget} /> : null}
            {door.as === 'cadre' ? <More eventId={eventId} /> : null}
          </>
        )}
      </Answered>
      {last && !isTold ? (
        <VerdictScreen
          verdict={last}
          isBusy={checkIn.isBusy}
          failure={whyNot}
          onNext={next}
          onLetIn={() => void ask({ kind: 'waiting', scanId: last.scanId })}
        />
      ) : null}
    </Page>
  );
}

/** How many came to the session people come to, of how many: as the cloud last said, be it to this door's last scan. */
function tallyOf(door: Door, chosen: string | undefined, last: Verdict | undefined) {
  if (last) return last;
  const session = door.sessions.find(({ id }) => id === (chosen ?? door.sessionId));
  return { checkedIn: session?.checkedIn ?? 0, expected: door.expected };
}

/** A screen that sleeps holds up the queue. */
function useAwake(): void {
  const isShown = useShown();
  useEffect(() => (isShown ? stayAwake() : undefined), [isShown]);
}

/** What else a cadre does at this door. */
function More({ eventId }: { eventId: string }) {
  const id = eventId;
  return (
    <Card>
      <Cell
        icon='people'
        title='看名单'
        note='谁到了，谁还没到'
        onTap={() => open(routeTo('/pages/events-door/roster/index', { id }))}
      />
      <Cell
        icon='clock'
        title='签到记录'
        note='每一次扫码，签错的在这里撤销'
        onTap={() => open(routeTo('/pages/events-door/scans/index', { id }))}
      />
      <Cell
        icon='chart'
        title='活动总结'
        note='到场率、没来的人、满意度、花费'
        onTap={() => open(routeTo('/pages/events-door/summary/index', { id }))}
      />
      <Cell
        icon='person'
        title='请人帮忙签到'
        note='只在这场的签到时间里'
        onTap={() => open(routeTo('/pages/events-door/helping/index', { id }))}
      />
    </Card>
  );
}

/** At a door there is no form to come back to: say what to do with the person who waits. */
function sentenceOf(code: keyof typeof errors, isScanning: boolean): string {
  if (code === 'offline' && isScanning) return '没有网络，这一位还没签到。让码留在镜头前，连上后会自动再试';
  if (code === 'offline') return '没有网络，这一位还没签到。输入的内容还在，连上后再试一次';
  if (code === 'busy') return '系统忙，这一位还没签到。请再试一次';
  return errors[code].sentence;
}
