import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { Button } from '@/components/button';
import { Choices } from '@/components/choices';
import { Field } from '@/components/field';
import { Sheet } from '@/components/sheet';
import { Tap } from '@/components/tap';
import { TextInput } from '@/components/text-input';
import { calendars, LONGEST_MONTHS, lengthOf, type Period, periodText } from '@/rules/period';
import { thisMonth } from './period-param';
import './period-sheet.scss';

interface Props {
  readonly isOpen: boolean;
  readonly period: Period;
  readonly onClose: () => void;
  readonly onApply: (period: Period) => void;
}

type Calendar = keyof typeof calendars;
const options = Object.entries(calendars).map(([value, text]) => ({ value: value as Calendar, text }));
const MONTH = /^20\d\d-(0[1-9]|1[0-2])$/;

/** The sheet that chooses a period: a calendar and its year, or two months. Nothing changes until it is applied. */
export function PeriodSheet({ isOpen, period, onClose, onApply }: Props) {
  const [chosen, setChosen] = useState(period);
  useEffect(() => {
    if (isOpen) setChosen(period);
  }, [isOpen, period]);
  const { year, month } = thisMonth();
  const choose = (calendar: Calendar) => {
    const months = { from: `${year}-01`, to: `${year}-${String(month).padStart(2, '0')}` };
    setChosen(
      calendar === 'months' ? { calendar, ...months } : { calendar, year: 'year' in chosen ? chosen.year : year },
    );
  };
  const wrong = faultOf(chosen);
  return (
    <Sheet
      isOpen={isOpen}
      title='统计时间'
      onClose={onClose}
      foot={<Button text={wrong ? '看数字' : `看${periodText(chosen)}`} reason={wrong} onTap={() => onApply(chosen)} />}
    >
      <Choices label='统计时间' options={options} chosen={chosen.calendar} onChoose={choose} />
      {chosen.calendar === 'months' ? (
        <View className='period-sheet__months'>
          <Month label='从' value={chosen.from} onChange={(from) => setChosen({ ...chosen, from })} />
          <Month label='到（含当月）' value={chosen.to} onChange={(to) => setChosen({ ...chosen, to })} />
        </View>
      ) : (
        <View className='period-sheet__years'>
          <Tap
            className='period-sheet__step'
            label='前一年'
            onTap={() => setChosen({ ...chosen, year: chosen.year - 1 })}
          >
            −
          </Tap>
          <View className='period-sheet__year'>{chosen.year} 年</View>
          <Tap
            className='period-sheet__step'
            label='后一年'
            onTap={() => setChosen({ ...chosen, year: chosen.year + 1 })}
          >
            +
          </Tap>
        </View>
      )}
    </Sheet>
  );
}

/** Why a period cannot be asked for yet. */
function faultOf(chosen: Period): string | undefined {
  if (chosen.calendar !== 'months')
    return chosen.year < 2000 || chosen.year > 2100 ? '只能看 2000 年到 2100 年' : undefined;
  if (!MONTH.test(chosen.from) || !MONTH.test(chosen.to)) return '月份写成 2026-03 这样';
  const length = lengthOf(chosen);
  if (length < 1) return '结束月份在开始月份之前，请核对';
  return length > LONGEST_MONTHS ? `一次最多 ${LONGEST_MONTHS} 个月` : undefined;
}

function Month({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  return (
    <Field label={label}>
      <TextInput
        label={label}
        value={value}
        placeholder='如 2026-03'
        maxLength={7}
        onChange={(text) => onChange(text.trim())}
      />
    </Field>
  );
}
