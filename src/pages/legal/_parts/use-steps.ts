import { useEffect } from 'react';
import { toTop } from '@/client/scroll';
import type { useForm } from '@/parts/use-form';
import { useUploads } from '@/parts/use-uploads';
import { idsOf } from './facts-input';
import { type AskStep, stepOf } from './steps';

type Form = Pick<ReturnType<typeof useForm>, 'values' | 'set' | 'refusal'>;

/** A form in steps: which one is shown (it is kept with the draft), its files, and what keeps them from being sent; a refusal opens the step it is about. */
export function useSteps(form: Form, steps: readonly AskStep[]) {
  const { values, set, refusal } = form;
  const uploads = useUploads('consultation', (ids) => set('files', ids.join(' ')), idsOf(values.files ?? ''));
  const at = Math.min(Number(values.step ?? 0), steps.length - 1);
  const goTo = (place: number) => {
    set('step', String(place));
    toTop();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for every refusal
  useEffect(() => {
    const wrong = refusal === null ? null : stepOf(steps, Object.keys(refusal.fields));
    if (wrong !== null) goTo(wrong);
  }, [refusal]);
  const step = steps[at];
  const isLast = at === steps.length - 1;
  const pending = step?.key === 'question' || isLast ? pendingOf(uploads.uploads) : undefined;
  return { step, at, isLast, goTo, uploads, missing: step?.missing(values) ?? pending };
}

/** Why the files keep one from going on. */
function pendingOf(uploads: ReturnType<typeof useUploads>['uploads']): string | undefined {
  if (uploads.some(({ state }) => state === 'sending')) return '材料还在上传，请稍等';
  return uploads.some(({ state }) => state === 'failed') ? '有材料没传上去：重新上传，或者去掉' : undefined;
}

/** Why it was refused; a file that was left a day before sending is gone, and the cloud finds it no more. */
export function sentenceOf({ code, message }: { code: string; message: string }): string {
  return code === 'notFound' ? '有材料放得太久已经清除了，请去掉后重新上传' : message;
}
