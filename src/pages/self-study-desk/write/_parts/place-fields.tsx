import { Card } from '@/components/card';
import { ChoiceField } from '@/parts/choice-field';
import { type FormLike, TextField } from '@/parts/text-field';
import { parameterKinds } from '@/rules/labour-law/parameter-names';
import { NATION } from '@/rules/parameters';
import { DEMO_REGION, provinceCodes, regionName } from '@/rules/regions';

const names = Object.fromEntries(Object.entries(parameterKinds).map(([name, { label }]) => [name, label]));

/** A 6-digit code lies in another province than the one that was chosen; what is not yet whole lies nowhere. */
export function isElsewhere({ province = '', city = '' }: Readonly<Record<string, string>>): boolean {
  const code = city.trim();
  return code.length === 6 && province !== '' && code.slice(0, 2) !== province.slice(0, 2);
}

/** Which number it is, and where it holds: a province, or a town in it by its code and its name. */
export function PlaceFields({ form, isDemo }: { form: FormLike; isDemo: boolean }) {
  const { city = '' } = form.values;
  const provinces = {
    [NATION]: '全国',
    ...(isDemo ? { [DEMO_REGION]: regionName(DEMO_REGION) } : {}),
    ...provinceCodes,
  };
  // The cloud knows one region: what is wrong with it is said where it was written.
  const at = (own: string) => (field: string) => {
    if (field === 'city' && isElsewhere(form.values)) return '这个代码不在上面选的省份里，请核对';
    return form.errorOf(field === own ? 'region' : field);
  };
  const wrong = { ...form, errorOf: at(city.trim() ? 'city' : 'province') };
  return (
    <Card title='是哪个数'>
      <ChoiceField form={form} name='name' label='名称' words={names} isLong />
      <ChoiceField form={wrong} name='province' label='省份' words={provinces} isLong />
      <TextField
        form={wrong}
        name='city'
        label='市、区的区划代码（全省一样的不填）'
        hint='6 位数字，如 440300'
        kind='digits'
        maxLength={6}
      />
      <TextField form={form} name='place' label='市、区的名称（填了代码的写）' hint='如 深圳市' maxLength={30} />
    </Card>
  );
}
