import { industries, sizes } from '@/contract/legal-words';
import { ChoiceField } from '@/parts/choice-field';
import { type FormLike, TextField } from '@/parts/text-field';
import { isAnonymous } from './values';

const signed = { yes: '签了', no: '没签', '': '说不清' } as const;

/** Whom it is about, and the money; instead of a name an anonymous asker may say what sort of employer it is. */
export function EmployerStep({ form }: { form: FormLike }) {
  const isUnknown = isAnonymous(form.values);
  const hasName = (form.values.employerName ?? '').trim() !== '';
  return (
    <>
      <TextField
        form={form}
        name='employerName'
        label={isUnknown ? '单位名称（可以不填）' : '单位名称'}
        hint='工资条、合同或招牌上的名字'
        help={isUnknown ? '不想写就选行业和人数' : '写全称更好，律师要核对是否该回避'}
        maxLength={100}
      />
      {isUnknown && !hasName ? (
        <>
          <ChoiceField form={form} name='industry' label='行业' words={industries} />
          <ChoiceField form={form} name='size' label='单位人数' words={sizes} />
        </>
      ) : null}
      {hasName ? (
        <TextField
          form={form}
          name='employerCode'
          label='统一社会信用代码（可以不填）'
          hint='18 位，营业执照上有'
          maxLength={24}
        />
      ) : null}
      <ChoiceField form={form} name='hasContract' label='签书面劳动合同了吗' words={signed} />
      <TextField
        form={form}
        name='monthlyWageFen'
        label='月工资（元，可以不填）'
        hint='例如 5000'
        help='税前，加班费另算'
        kind='decimal'
        maxLength={14}
      />
      <TextField
        form={form}
        name='amountFen'
        label='涉及金额（元，可以不填）'
        hint='例如 15000'
        help='大概数也行'
        kind='decimal'
        maxLength={14}
      />
    </>
  );
}
