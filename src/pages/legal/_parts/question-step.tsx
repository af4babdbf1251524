import { View } from '@tarojs/components';
import { Cell } from '@/components/cell';
import { Field } from '@/components/field';
import { MOST_FILES } from '@/contract/legal-words';
import { AreaField } from '@/parts/area-field';
import { OwnPhoneField } from '@/parts/own-phone-field';
import type { FormLike } from '@/parts/text-field';
import { Uploads } from '@/parts/uploader';
import type { useUploads } from '@/parts/use-uploads';
import { linksOf } from './kept-links';
import { isAnonymous } from './values';

interface Props {
  readonly form: FormLike;
  readonly uploads: ReturnType<typeof useUploads>;
}

/** The question itself, what the asker wants, what proves it, and where to ring. */
export function QuestionStep({ form, uploads }: Props) {
  const isUnknown = isAnonymous(form.values);
  const links = linksOf(form.values.links);
  return (
    <>
      <AreaField
        form={form}
        name='question'
        label='说说经过和问题'
        hint='什么时候、谁、做了什么、说了什么，你想问什么'
        help={isUnknown ? '不写姓名、电话、证件号' : '不用写证件号'}
        maxLength={2000}
      />
      <AreaField form={form} name='desired' label='希望的结果' hint='例如：把三个月工资要回来' maxLength={500} />
      {isUnknown ? null : (
        <OwnPhoneField form={form} name='contactPhone' label='联系电话' hint='律师需要核实时打给你' />
      )}
      <Field
        label={`材料（可以不加，最多 ${MOST_FILES} 份）`}
        help={`合同、工资条、考勤、聊天截图，每份不超过 10 MB${isUnknown ? '。里面的姓名、电话、证件号请先遮住' : ''}`}
        error={form.errorOf('files')}
      >
        <Uploads purpose='consultation' most={MOST_FILES} of={uploads} />
      </Field>
      {links.length > 0 ? (
        <Field label='附上的计算结果' help='律师能看到这些数字和算法'>
          <View>
            {links.map(({ title, text }) => (
              <Cell
                key={title + text}
                icon='chart'
                title={title}
                note={`${text} · 点这里去掉`}
                onTap={() =>
                  form.set('links', JSON.stringify(links.filter((one) => one.title !== title || one.text !== text)))
                }
              />
            ))}
          </View>
        </Field>
      ) : null}
    </>
  );
}
