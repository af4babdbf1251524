import { View } from '@tarojs/components';
import { Field } from '@/components/field';
import { TextArea } from '@/components/text-area';
import { Tick } from '@/components/tick';
import { COLLECTIVE } from '@/contract/legal-words';
import type { FormLike } from '@/parts/text-field';
import { readList, representativesOf } from './values';

/** The workers of a collective question, one a line, and who speaks for them (劳动争议调解仲裁法第七条). */
export function ListStep({ form }: { form: FormLike }) {
  const { list = '' } = form.values;
  const workers = readList(list);
  const chosen = representativesOf(form.values);
  const toggle = (line: string, isOn: boolean) =>
    form.set('representatives', (isOn ? [...chosen, line] : chosen.filter((one) => one !== line)).join('\n'));
  const error = form.errorOf('members') ?? form.errorOf('members.0');
  return (
    <>
      <Field
        label={`名单（${workers.length} 人）`}
        help='一行一个人：姓名，后面可以跟手机号。请先征得每个人同意；名单加密保存，别人看到的都遮住。'
        error={error}
      >
        <TextArea
          label='名单'
          placeholder={'张三 13800000000\n李四'}
          value={list}
          maxLength={8000}
          isWrong={error !== undefined}
          onChange={(value) => form.set('list', value)}
        />
      </Field>
      {workers.length > 0 ? (
        <Field
          label={`推选代表（最多 ${COLLECTIVE.representatives} 人，可以以后再选）`}
          help='代表替大家和律师、对方联系'
        >
          <View>
            {workers.map(({ line, name }, at) => (
              <Tick
                // biome-ignore lint/suspicious/noArrayIndexKey: two of one name are two lines
                key={`${at}${line}`}
                text={name || line}
                isOn={chosen.includes(line)}
                onChange={(isOn) => toggle(line, isOn)}
              />
            ))}
          </View>
        </Field>
      ) : null}
    </>
  );
}
