import { Notice } from '@/components/notice';
import { COLLECTIVE, categories, employTypes } from '@/contract/legal-words';
import { ChoiceField } from '@/parts/choice-field';
import type { FormLike } from '@/parts/text-field';

const howMany = { no: '我一个人', yes: `${COLLECTIVE.fewest} 人以上一起` } as const;
const who = { no: '实名', yes: '匿名' } as const;

/** What anonymous means: one sentence, honest about who can know. */
export const ANONYMOUS_MEANS =
  '匿名：律师和工会的任何工作人员都看不到你是谁；只有同时掌握数据库和密钥的人技术上能查到。';

/** What it is about, how one works there, and whether the asker is known; `isFixed`: who asks can no longer be changed. */
export function MatterStep({ form, isFixed = false, isAssisted = false }: Props) {
  const isTogether = form.values.together === 'yes';
  return (
    <>
      <ChoiceField form={form} name='category' label='是哪类问题' words={categories} />
      <ChoiceField form={form} name='employType' label='怎么用工的' help='不清楚就选最像的' words={employTypes} />
      {isFixed ? null : (
        <ChoiceField form={form} name='together' label='几个人的事' help='同一家单位、同一件事' words={howMany} />
      )}
      {isFixed || isTogether || isAssisted ? null : (
        <ChoiceField
          form={form}
          name='anonymous'
          label='要不要匿名'
          help={`${ANONYMOUS_MEANS}匿名的不留电话，答复在“我的咨询”里看；要转交别处、集体办理时，会先问你愿不愿意公开身份。`}
          words={who}
        />
      )}
      {isTogether && !isFixed ? (
        <Notice tone='info'>一起问的不能匿名：要知道是哪些人，才能推选代表、一起办理。</Notice>
      ) : null}
    </>
  );
}

interface Props {
  readonly form: FormLike;
  readonly isFixed?: boolean;
  readonly isAssisted?: boolean;
}
