import { Button } from '@/components/button';
import { Notice } from '@/components/notice';
import { useHotline } from '@/parts/hotline';
import type { Asking } from './asking';
import type { Question } from './form';
import { StepForm } from './step-form';

/** The numbers of the law that are not known here, and whom to ask who cannot find them: nobody is left standing. */
export function MissingStep({ questions, asking }: { questions: readonly Question[]; asking: Asking }) {
  const hotline = useHotline();
  // Elsewhere they may stay empty; here nothing comes of it without them.
  const needed = questions.map(({ isOptional: _, ...question }) => question);
  return (
    <>
      <Notice tone='info'>这里没有这些数，请查到后填写。填了的会标明“按你填写的”。</Notice>
      <StepForm title='还差这些数' questions={needed} asking={asking} />
      <Button text='查不到，打 12351' kind='ghost' icon='phone' onTap={hotline.ask} />
      {hotline.sheet}
    </>
  );
}
