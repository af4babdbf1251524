import { View } from '@tarojs/components';
import { useNow } from '@/client/now';
import { useParam } from '@/client/param';
import { replace, routeTo } from '@/client/routes';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Empty } from '@/components/empty';
import { Notice } from '@/components/notice';
import { AreaField } from '@/parts/area-field';
import { DateField } from '@/parts/date-field';
import { Page } from '@/parts/page';
import { RefusalNotice } from '@/parts/refusal-notice';
import { useForm } from '@/parts/use-form';
import { dayAt } from '@/rules/calendar-days';
import { type ParameterName, parameterKinds } from '@/rules/labour-law/parameter-names';
import { readParameter } from '@/rules/labour-law/parameter-text';
import { placeName } from '../_parts/version-facts';
import { useInForce } from './_parts/in-force';
import { isElsewhere, PlaceFields } from './_parts/place-fields';
import { ValueField } from './_parts/value-field';

/** 起草标准: a number of the law, where and from when it holds, where it stands written; two leads look at it before it holds. */
export default function WritePage() {
  const param = { name: useParam('name'), region: useParam('region'), place: useParam('place'), on: useParam('on') };
  const today = dayAt(useNow(60_000));
  const isCorrection = param.on !== '';
  const isCity = param.region !== '' && !param.region.endsWith('0000');
  const { isDemo, inForce } = useInForce();
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
    inputOf: ({ place = '', effectiveOn = '', value = '', source = '', checkedOn = '', ...rest }) => ({
      name: rest.name as ParameterName,
      region: regionOf(rest),
      ...(place.trim() ? { place } : {}),
      effectiveOn,
      value: readParameter(rest.name as ParameterName, value),
      source,
      checkedOn,
      isCorrection,
    }),
  });
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
  const name = (form.values.name ?? '') as ParameterName;
  const { effectiveOn = '' } = form.values;
  return (
    <Page
      isWide
      said={form.refusal ? <RefusalNotice refusal={form.refusal}>{form.refusal.message}</RefusalNotice> : null}
      footer={<Button text='提交起草' reason={missingOf(form.values)} isBusy={form.isSending} onTap={form.submit} />}
    >
      {isCorrection ? (
        <>
          <Notice tone='warn'>更正 {param.on} 起的那个数：原来的留作记录，不会被改掉</Notice>
          <Card title='更正哪个数'>
            <View>{parameterKinds[name].label}</View>
            <View>
              {placeName({ region: param.region, place: param.place || null })}，{param.on} 起
            </View>
          </Card>
        </>
      ) : (
        <PlaceFields form={form} isDemo={isDemo} />
      )}
      <Card title={isCorrection ? '应该是多少' : '多少、从哪天起'}>
        {isCorrection ? null : (
          <DateField
            form={form}
            name='effectiveOn'
            label='从哪天起施行'
            start='1994-07-05'
            end={`${Number(today.slice(0, 4)) + 1}-12-31`}
          />
        )}
        <ValueField form={form} name={name} inForce={inForce(name, regionOf(form.values), effectiveOn || today)} />
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

type Values = Readonly<Record<string, string>>;

const regionOf = ({ province = '', city = '' }: Values): string => city.trim() || province;

/** What is still missing before it can be sent, in words. */
function missingOf(values: Values): string | undefined {
  if (regionOf(values) === '') return '先选省份';
  if (isElsewhere(values)) return '市、区的代码不在所选的省份里';
  const isFilled = ['effectiveOn', 'value', 'source', 'checkedOn'].every((field) => values[field]?.trim());
  return isFilled ? undefined : '写好数、起始日期、出处和核对日期就可以提交';
}
