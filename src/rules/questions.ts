/** One question of an organiser's own. `one` and `many` are answered from `options`; text freely. */
export interface Question {
  readonly id: string;
  readonly label: string;
  readonly kind: 'text' | 'one' | 'many';
  readonly isRequired: boolean;
  readonly options: readonly string[];
}

/** Answers by the question's id: one entry for `text` and `one`, as many as were ticked for `many`. */
export type Answers = Readonly<Record<string, readonly string[]>>;

/** What is wrong with answers, a sentence by question id; empty when all is well. An answer to a question that is gone is a fault too. */
export function answerFaults(questions: readonly Question[], answers: Answers): Record<string, string> {
  const faults: Record<string, string> = {};
  for (const question of questions) {
    const fault = faultOf(question, filled(answers[question.id]));
    if (fault) faults[question.id] = fault;
  }
  for (const id of Object.keys(answers))
    if (!questions.some((question) => question.id === id)) faults[id] = '这个问题已经改了，请返回重新填写';
  return faults;
}

/** The answers that say something, in the order of the questions: what is kept. */
export function keptAnswers(questions: readonly Question[], answers: Answers): Record<string, readonly string[]> {
  return Object.fromEntries(
    questions.flatMap(({ id }) => {
      const said = filled(answers[id]);
      return said.length > 0 ? [[id, said] as const] : [];
    }),
  );
}

function filled(answer: readonly string[] | undefined): readonly string[] {
  return (answer ?? []).filter((one) => one !== '');
}

function faultOf({ kind, isRequired, options }: Question, said: readonly string[]): string | null {
  if (said.length === 0 && !isRequired) return null;
  if (said.length === 0) return kind === 'text' ? '请填写' : '请选一项';
  if (kind !== 'many' && said.length > 1) return '只能选一项';
  if (kind !== 'text' && said.some((one) => !options.includes(one))) return '请从列出的几项里选';
  return new Set(said).size < said.length ? '同一项选了两次' : null;
}
