import { Card } from '@/components/card';
import type { Asking } from './asking';
import type { Question } from './form';
import { QuestionField } from './question-field';

interface Props {
  readonly title: string;
  readonly aside?: string;
  readonly questions: readonly Question[];
  readonly asking: Asking;
}

/** One step: a handful of questions on a card. */
export function StepForm({ title, aside, questions, asking }: Props) {
  return (
    <Card title={title} {...(aside === undefined ? {} : { aside })}>
      {questions.map((question) => (
        <QuestionField key={question.path} question={question} asking={asking} />
      ))}
    </Card>
  );
}
