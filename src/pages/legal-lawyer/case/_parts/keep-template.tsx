import { say } from '@/client/phone';
import { Tick } from '@/components/tick';
import { type Category, categories } from '@/contract/legal-words';
import { ConfirmForm } from '@/parts/confirm-form';
import { TextField } from '@/parts/text-field';
import { useForm } from '@/parts/use-form';

interface Props {
  readonly isOpen: boolean;
  readonly text: string;
  readonly category: Category;
  readonly onClose: () => void;
}

/** Keeps what is written as a template of one's own. */
export function KeepTemplate({ isOpen, text, category, onClose }: Props) {
  const form = useForm({
    action: 'legal.saveTemplate',
    form: 'legal.saveTemplate:here',
    initial: { title: '', isForAll: '' },
    inputOf: ({ title = '', isForAll }) => ({ title, text, ...(isForAll === 'yes' ? {} : { category }) }),
  });
  return (
    <ConfirmForm
      key={form.answer?.id ?? 'first'}
      form={form}
      isOpen={isOpen}
      title='存为模板'
      yes='保存'
      hasReason={false}
      missing={form.values.title?.trim() ? undefined : '写个标题'}
      onClose={onClose}
      onDone={() => {
        say('已存为模板');
        onClose();
      }}
    >
      <TextField form={form} name='title' label='标题' hint='例如 欠薪怎么要' maxLength={40} />
      <Tick
        text={`别的类别也用（不勾就只在“${categories[category]}”里出现）`}
        isOn={form.values.isForAll === 'yes'}
        onChange={(isOn) => form.set('isForAll', isOn ? 'yes' : '')}
      />
    </ConfirmForm>
  );
}
