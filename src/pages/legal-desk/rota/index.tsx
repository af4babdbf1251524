import { View } from '@tarojs/components';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useNow } from '@/client/now';
import { useAction } from '@/client/use-action';
import { Button, ButtonRow } from '@/components/button';
import { Card } from '@/components/card';
import { Columns } from '@/components/columns';
import { isoDay } from '@/components/moment-text';
import { overseers } from '@/contract/legal-roles';
import { Answered } from '@/parts/answered';
import { useMe } from '@/parts/me';
import { Page } from '@/parts/page';
import { DutyDay } from './_parts/duty-day';
import { SetDuty } from './_parts/set-duty';
import './index.scss';

/** How many days one page of it shows. */
const DAYS = 28;

const later = (day: string, days: number) => dayjs(day).add(days, 'day').format('YYYY-MM-DD');

/** 值班表: who is on duty which day, four weeks at a time; whoever oversees the questions ticks days and says who. */
export default function RotaPage() {
  const today = isoDay(useNow(60_000));
  const [from, setFrom] = useState<string>();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const query = useAction('legal.rota', from === undefined ? {} : { from });
  const maySet = useMe().me?.roles.some(({ role }) => overseers.includes(role)) ?? false;
  const first = from ?? today;
  const turn = (days: number) => {
    setFrom(later(first, days));
    setChosen([]);
  };
  const toggle = (day: string) =>
    setChosen((was) => (was.includes(day) ? was.filter((one) => one !== day) : [...was, day].sort()));
  return (
    <Page isWide>
      <Answered query={query}>
        {({ days, lawyers }) => (
          <Columns
            isEven
            side={
              maySet ? (
                <SetDuty
                  days={chosen}
                  lawyers={lawyers}
                  onPickWorkdays={() =>
                    setChosen(days.map(({ day }) => day).filter((day) => day >= today && isWorkday(day)))
                  }
                  onDone={() => setChosen([])}
                />
              ) : (
                <Card title='值班律师'>
                  {lawyers.map(({ id, name }) => (
                    <View key={id}>{name}</View>
                  ))}
                </Card>
              )
            }
          >
            <Card title={`${first} 起四周`}>
              <View className='rota-days'>
                {days.map(({ day, lawyers: on }) => (
                  <DutyDay
                    key={day}
                    day={day}
                    names={on.map(({ name }) => name)}
                    isToday={day === today}
                    isChosen={maySet && day >= today ? chosen.includes(day) : null}
                    onToggle={() => toggle(day)}
                  />
                ))}
              </View>
            </Card>
            <ButtonRow>
              <Button text='前四周' kind='ghost' onTap={() => turn(-DAYS)} />
              <Button text='后四周' kind='ghost' onTap={() => turn(DAYS)} />
            </ButtonRow>
          </Columns>
        )}
      </Answered>
    </Page>
  );
}

/** Monday to Friday; feasts are for whoever sets the rota to leave out. */
function isWorkday(day: string): boolean {
  const weekday = dayjs(day).day();
  return weekday >= 1 && weekday <= 5;
}
