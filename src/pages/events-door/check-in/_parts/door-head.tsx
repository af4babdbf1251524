import { View } from '@tarojs/components';
import { useNow } from '@/client/now';
import { Card } from '@/components/card';
import { Choose } from '@/components/choose';
import { Field } from '@/components/field';
import { momentText } from '@/components/moment-text';
import { Notice } from '@/components/notice';
import type { Contract } from '@/contract';
import type { Output } from '@/contract/action';
import { LOOK, reasonShut } from '../../_parts/door-hours';
import { Tally } from '../../_parts/tally';
import { asksText } from './asks-text';
import './door-head.scss';

/** The door as the cloud tells it. */
export type Door = Output<Contract['events']['door']>;

interface Props {
  readonly door: Door;
  readonly tally: { readonly checkedIn: number; readonly expected: number };
  /** The session the cadre chose; none while the clock chooses. */
  readonly chosen: string | undefined;
  readonly onChoose: (sessionId: string | undefined) => void;
}

const BY_CLOCK = 'by-clock';

/** What is going on here: the event, the session people come to, how many came, what to look at in those who come. */
export function DoorHead({ door, tally, chosen, onChoose }: Props) {
  const asks = asksText(door);
  const now = useNow(LOOK);
  const session = door.sessions.find(({ id }) => id === (chosen ?? door.sessionId));
  const shut = session && reasonShut(hoursOf(door, session), now);
  return (
    <Card>
      <View className='door-head__title'>{door.title}</View>
      {door.sessions.length > 1 ? (
        <Field label='场次'>
          <Choose
            label='场次'
            chosen={chosen ?? BY_CLOCK}
            options={[
              { value: BY_CLOCK, text: `按时间：${sessionText(door, door.sessionId)}` },
              ...door.sessions.map(({ id }) => ({ value: id, text: sessionText(door, id) })),
            ]}
            onChoose={(value) => onChoose(value === BY_CLOCK ? undefined : value)}
          />
        </Field>
      ) : null}
      <Tally checkedIn={tally.checkedIn} expected={tally.expected} />
      {shut ? (
        <View className='door-head__shut'>
          <Notice tone='warn'>{shut}</Notice>
        </View>
      ) : null}
      {asks ? <View className='door-head__note'>{asks}</View> : null}
      {door.as === 'helper' ? <View className='door-head__note'>你是这场的签到帮手，只用于当天核对</View> : null}
    </Card>
  );
}

function hoursOf({ isCancelled }: Door, { opensAt, door }: Door['sessions'][number]) {
  return { doorOpensAt: opensAt, door, ...(isCancelled ? { phase: 'cancelled' } : {}) };
}

/** A session by its name and start. */
function sessionText({ sessions }: Door, id: string): string {
  const at = sessions.findIndex((one) => one.id === id);
  const session = sessions[at];
  return session ? `${session.title || `第 ${at + 1} 场`}（${momentText(session.startsAt)}）` : '';
}
