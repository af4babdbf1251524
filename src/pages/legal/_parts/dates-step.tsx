import { isoDay } from '@/components/moment-text';
import { ChoiceField } from '@/parts/choice-field';
import { DateField } from '@/parts/date-field';
import type { FormLike } from '@/parts/text-field';
import { provinceCodes, regionName } from '@/rules/regions';
import { LimitationNotice } from './limitation-notice';

const EARLIEST = '1970-01-01';

/** When and where; days that have come, by the phone's clock: the cloud judges by its own. */
export function DatesStep({ form, now }: { form: FormLike; now: number }) {
  const today = isoDay(now);
  const { startDate = '', eventDate = '', endDate = '', category = '' } = form.values;
  const dates = { category, eventDate, ...(endDate ? { endDate } : {}) };
  return (
    <>
      <DateField
        form={form}
        name='eventDate'
        label='事情哪天发生的'
        help='被辞退、欠薪、受伤的那天；说不准就选最早的那天，申请仲裁的时效从这里算'
        start={EARLIEST}
        end={today}
      />
      <LimitationNotice dates={dates} today={today} />
      <DateField form={form} name='startDate' label='哪天入职的' isOptional start={EARLIEST} end={today} />
      <DateField
        form={form}
        name='endDate'
        label='哪天离职的'
        help='还在职就不填'
        isOptional
        start={startDate || EARLIEST}
        end='2099-12-31'
      />
      <DateField
        form={form}
        name='bornOn'
        label='出生日期'
        help='只有不满 18 周岁的才需要填，未成年工有特别保护'
        isOptional
        start={EARLIEST}
        end={today}
      />
      <ChoiceField
        form={form}
        name='region'
        label='在哪里上班'
        help='各地标准不一样'
        words={wordsWith(form.values.region)}
        isLong
      />
    </>
  );
}

/** The provinces, and the one that is chosen already where it is none of them: the demo's own, a city's. */
function wordsWith(region = ''): Readonly<Record<string, string>> {
  return region === '' || region in provinceCodes ? provinceCodes : { [region]: regionName(region), ...provinceCodes };
}
