import { useState } from 'react';
import { Button } from '@/components/button';
import { ConfirmForm } from '@/parts/confirm-form';
import { useForm } from '@/parts/use-form';
import type { Template } from './told';

/** Throws a template away, after asking; answers made from it stay as they are. */
export function DropTemplate({ template: { id, title, isShared } }: { template: Template }) {
  const [isAsking, setAsking] = useState(false);
  const form = useForm({
    action: 'legal.dropTemplate',
    form: `legal.dropTemplate:${id}`,
    initial: {},
    inputOf: () => ({ templateId: id }),
  });
  return (
    <>
      <Button text='删除' kind='ghost' onTap={() => setAsking(true)} />
      <ConfirmForm
        form={form}
        isOpen={isAsking}
        title={`删除“${title}”？`}
        yes='删除'
        isDanger
        hasReason={false}
        onClose={() => setAsking(false)}
        onDone={() => setAsking(false)}
      >
        {isShared ? '共用的模板删了，大家都不能再用。' : '删掉就没有了。'}已经发出的答复不受影响。
      </ConfirmForm>
    </>
  );
}
