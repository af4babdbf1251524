import type { Contract } from '@/contract';
import type { Input } from '@/contract/action';
import type { Detail } from '../../_parts/state';

type Values = Readonly<Record<string, string>>;
type Question = Detail['questions'][number];

/** Fields that no draft keeps where others may use the machine. */
export const sensitiveFields = [
  'emergency.name',
  'emergency.phone',
  'emergency.relation',
  'health.isWell',
  'health.note',
];

/** The field of a form that answers a question. */
export function fieldOf(question: Question): string {
  return `answers.${question.id}`;
}

/** What was ticked of several, kept in one field. */
export function ticked(value: string | undefined): string[] {
  return value ? (JSON.parse(value) as string[]) : [];
}

/** The steps of a sign-up, none over six fields: looking at it, the event's own questions, whom to ring and health. */
export interface Step {
  readonly title: string;
  readonly questions: readonly Question[];
  readonly isLook: boolean;
  readonly isSafety: boolean;
}

const MOST = 6;

/** What one is led through, by what the event asks; one step alone where it asks nothing. */
export function stepsOf({ questions, asksEmergencyContact, asksHealth }: Detail): Step[] {
  const parts = [questions.slice(0, MOST), questions.slice(MOST)].filter((some) => some.length > 0);
  const step = { questions: [], isLook: false, isSafety: false };
  return [
    { ...step, title: '看清楚再报', isLook: true },
    ...parts.map((some, at) => ({
      ...step,
      title: parts.length > 1 ? `回答主办方的问题（${at + 1}）` : '回答主办方的问题',
      questions: some,
    })),
    ...(asksEmergencyContact || asksHealth
      ? [{ ...step, title: safetyTitle(asksEmergencyContact, asksHealth), isSafety: true }]
      : []),
  ];
}

function safetyTitle(asksContact: boolean, asksHealth: boolean): string {
  if (asksContact && asksHealth) return '紧急联系人和健康情况';
  return asksContact ? '紧急联系人' : '健康情况';
}

/** Why the next step cannot be taken yet, in words; undefined when it can. */
export function missingIn(step: Step, values: Values, event: Detail): string | undefined {
  const open = step.questions.find((question) => question.isRequired && !isAnswered(question, values));
  if (open) return `「${open.label}」还没有${open.kind === 'text' ? '填' : '选'}`;
  if (!step.isSafety) return undefined;
  const contact = ['emergency.name', 'emergency.phone', 'emergency.relation'];
  if (event.asksEmergencyContact && contact.some((field) => !values[field]?.trim())) return '请填好紧急联系人';
  if (event.asksHealth && !values['health.isWell']) return '请选健康情况';
  return event.asksHealth && values['health.isWell'] === 'no' && !values['health.note']?.trim()
    ? '请写下要说明的情况'
    : undefined;
}

function isAnswered(question: Question, values: Values): boolean {
  const value = values[fieldOf(question)];
  return question.kind === 'many' ? ticked(value).length > 0 : Boolean(value?.trim());
}

/** What is sent: only what the event asks. */
export function inputOf(event: Detail, values: Values): Input<Contract['events']['signUp']> {
  const answers = event.questions
    .filter((question) => isAnswered(question, values))
    .map((question) => {
      const value = values[fieldOf(question)] ?? '';
      return [question.id, question.kind === 'many' ? ticked(value) : [value]] as const;
    });
  const { asksEmergencyContact, asksHealth } = event;
  return {
    eventId: event.id,
    ...(answers.length > 0 ? { answers: Object.fromEntries(answers) } : {}),
    ...(asksEmergencyContact
      ? {
          emergency: {
            name: values['emergency.name'] ?? '',
            phone: values['emergency.phone'] ?? '',
            relation: values['emergency.relation'] ?? '',
          },
        }
      : {}),
    ...(asksHealth
      ? {
          health: {
            isWell: values['health.isWell'] === 'yes',
            note: values['health.isWell'] === 'yes' ? '' : (values['health.note'] ?? ''),
          },
        }
      : {}),
  };
}

/** The step a refused field stands in; the last one where none does. */
export function stepOfFault(steps: readonly Step[], fields: Readonly<Record<string, string>>): number {
  const names = Object.keys(fields);
  const at = steps.findIndex(
    ({ questions, isSafety }) =>
      questions.some((question) => names.includes(fieldOf(question))) ||
      (isSafety && names.some((name) => /^(emergency|health)/.test(name))),
  );
  return at === -1 ? steps.length - 1 : at;
}
