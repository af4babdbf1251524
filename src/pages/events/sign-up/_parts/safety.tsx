import { View } from '@tarojs/components';
import { Card } from '@/components/card';
import { AreaField } from '@/parts/area-field';
import { ChoiceField } from '@/parts/choice-field';
import { type FormLike, TextField } from '@/parts/text-field';
import type { Detail } from '../../_parts/state';

const healthWords = { yes: '没有要说明的', no: '有情况要告诉现场的人' } as const;

/** Whom to ring, and what those on the spot should know of one's health: who sees it, and for how long. */
export function Safety({ form, event, isKnown }: { form: FormLike; event: Detail; isKnown: boolean }) {
  const contactError = form.errorOf('emergency');
  const named = {
    ...form,
    errorOf: (name: string) => form.errorOf(name) ?? (name === 'emergency.name' ? contactError : undefined),
  };
  const well = {
    ...form,
    errorOf: (name: string) => form.errorOf(name) ?? (name === 'health.isWell' ? form.errorOf('health') : undefined),
  };
  return (
    <>
      {isKnown ? <View className='sign-up__note'>下面是你上次填的，请核对一遍。</View> : null}
      {event.asksEmergencyContact ? (
        <Card title='紧急联系人'>
          <TextField form={named} name='emergency.name' label='姓名' hint='出了意外，先打给谁' maxLength={50} />
          <TextField form={named} name='emergency.phone' label='手机号' kind='digits' maxLength={20} />
          <TextField form={named} name='emergency.relation' label='和你的关系' hint='例如：妻子、同事' maxLength={20} />
        </Card>
      ) : null}
      {event.asksHealth ? (
        <Card title='健康情况'>
          <ChoiceField
            form={well}
            name='health.isWell'
            label='有没有要让现场知道的情况'
            help='例如过敏、慢性病、怀孕、正在吃药、最近做过手术'
            words={healthWords}
          />
          {form.values['health.isWell'] === 'no' ? (
            <AreaField
              form={form}
              name='health.note'
              label='什么情况'
              hint='例如：对花生过敏，随身带药'
              maxLength={200}
            />
          ) : null}
        </Card>
      ) : null}
      <View className='sign-up__note'>加密保存，只给这场活动的主办方看，活动结束 30 天后删除。</View>
    </>
  );
}
