import { View } from '@tarojs/components';
import { useNow } from '@/client/now';
import { useParam } from '@/client/param';
import { replace, routeTo } from '@/client/routes';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Empty } from '@/components/empty';
import { Notice } from '@/components/notice';
import { AreaField } from '@/parts/area-field';
import { ChoiceField } from '@/parts/choice-field';
import { DateField } from '@/parts/date-field';
import { Page } from '@/parts/page';
import { RefusalNotice } from '@/parts/refusal-notice';
import { TextField } from '@/parts/text-field';
import { useForm } from '@/parts/use-form';
import { dayAt } from '@/rules/calendar-days';
import { type ParameterName, parameterKinds } from '@/rules/labour-law/parameter-names';
import { exampleOf, parameterText, readParameter } from '@/rules/labour-law/parameter-text';
import { NATION } from '@/rules/parameters';
import { provinceCodes } from '@/rules/regions';

const names = Object.fromEntries(Object.entries(parameterKinds).map(([name, { label }]) => [name, label]));
const provinces = { [NATION]: '全国', ...provinceCodes };

/** 起草标准: a number of the law, where and from when it holds, where it stands written; two leads look at it before it holds. */
export default function WritePage() {
  const param = { name: useParam('name'), region: useParam('region'), place: useParam('place'), on: useParam('on') };
  const today = dayAt(useNow(60_000));
  const isCorrection = param.on !== '';
  const isCity = param.region !== '' && !param.region.endsWith('0000');
  const form = useForm({
    action: 'selfStudy.draftVersion',
    form: `selfStudy.draftVersion:${Object.values(param).join('/')}`,
    initial: {
      name: param.name || 'minimumMonthlyWageFen',
      province: param.region ? `${param.region.slice(0, 2)}0000` : '',
      city: isCity ? param.region : '',
      place: param.place,
      effectiveOn: param.on,
      value: '',
      source: '',
      checkedOn: '',
    },
    inputOf: ({
      name = '',
      province = '',
      city = '',
      place = '',
      effectiveOn = '',
      value = '',
      source = '',
      checkedOn = '',
    }) => ({
      name: name as ParameterName,
      region: city.trim() || province,
      ...(place.trim() ? { place } : {}),
      effectiveOn,
      value: readParameter(name as ParameterName, value),
      source,
      checkedOn,
      isCorrection,
    }),
  });
  const name = (form.values.name ?? '') as ParameterName;
  const read = readParameter(name, form.values.value ?? '');
  if (form.answer)
    return (
      <Page
        footer={
          <Button
            text='看这一份'
            onTap={() => replace(routeTo('/pages/self-study-desk/draft/index', { id: form.answer?.caseId ?? '' }))}
          />
        }
      >
        <Empty icon='check' text='已起草' note={`编号 ${form.answer.number}，等一位负责人发布、另一位确认以后启用`} />
      </Page>
    );
  const { effectiveOn, value, source, checkedOn } = form.values;
  const isFilled = [effectiveOn, value?.trim(), source?.trim(), checkedOn].every(Boolean);
  const missing = isFilled ? undefined : '写好数、起始日期、出处和核对日期就可以提交';
  const isMoney = parameterKinds[name]?.unit === 'fen';
  const asRegion = { ...form, errorOf: (field: string) => form.errorOf(field === 'province' ? 'region' : field) };
  return (
    <Page
      isWide
      said={form.refusal ? <RefusalNotice refusal={form.refusal}>{form.refusal.message}</RefusalNotice> : null}
      footer={<Button text='提交起草' reason={missing} isBusy={form.isSending} onTap={form.submit} />}
    >
      {isCorrection ? <Notice tone='warn'>更正 {param.on} 起的那个数：原来的留作记录，不会被改掉</Notice> : null}
      <Card title='是哪个数'>
        <ChoiceField form={form} name='name' label='名称' words={names} isLong />
        <ChoiceField form={asRegion} name='province' label='省份' words={provinces} isLong />
        <TextField
          form={form}
          name='city'
          label='市、区的区划代码（全省一样的不填）'
          hint='6 位数字，如 440300'
          kind='digits'
          maxLength={6}
        />
        <TextField form={form} name='place' label='市、区的名称（填了代码的写）' hint='如 深圳市' maxLength={30} />
      </Card>
      <Card title='多少、从哪天起'>
        <DateField
          form={form}
          name='effectiveOn'
          label='从哪天起施行'
          start='1994-07-05'
          end={`${Number(today.slice(0, 4)) + 1}-12-31`}
        />
        <AreaField
          form={form}
          name='value'
          label={isMoney ? '数额（元）' : '数'}
          hint={exampleOf(name)}
          help={exampleOf(name) ? `照这样写：${exampleOf(name).replace(/\n/g, '；')}` : '只写数字'}
          maxLength={1000}
        />
        {read === null ? null : <View>读到：{parameterText(name, read)}</View>}
      </Card>
      <Card title='出处'>
        <AreaField
          form={form}
          name='source'
          label='文件名称、文号、公布日期'
          help='写清楚，别人能按它找到原文'
          maxLength={200}
        />
        <DateField form={form} name='checkedOn' label='哪天核对过原文' start='2020-01-01' end={today} />
      </Card>
    </Page>
  );
}
