import { open, routeTo } from '@/client/routes';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { momentText, spanText } from '@/components/moment-text';
import { phoneText } from '@/components/phone-text';
import { type PlanStep, planSteps } from '@/contract/events-plan-words';
import { audiences } from '@/contract/events-words';
import type { Plan } from '../../_parts/plan';
import { agesText } from '../../_parts/words';

/** Each step in a line, and the way to change it. */
export function StepCells({ plan }: { plan: Plan }) {
  return (
    <Card title='活动信息'>
      {(Object.keys(planSteps) as PlanStep[]).map((step) => (
        <Cell
          key={step}
          title={planSteps[step]}
          note={summaries[step](plan) || '还没填'}
          {...(plan.canEdit
            ? { onTap: () => open(routeTo('/pages/events-desk/edit/index', { id: plan.id, step })) }
            : {})}
        />
      ))}
    </Card>
  );
}

const said = (...words: readonly (string | false | null)[]) => words.filter(Boolean).join('，');
const firstOf = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

const summaries: Readonly<Record<PlanStep, (plan: Plan) => string>> = {
  what: ({ summary }) => firstOf(summary),
  sessions: ({ sessions, startsAt, endsAt }) =>
    sessions.length === 1 ? spanText(startsAt, endsAt) : `共 ${sessions.length} 场，${spanText(startsAt, endsAt)}`,
  signUp: ({ signUpClosesAt }) => `${momentText(signUpClosesAt)} 截止`,
  who: (plan) =>
    said(
      `${plan.capacity} 人`,
      audiences[plan.audience].split('，')[0] ?? '',
      plan.audienceUnit && `限 ${plan.audienceUnit.name}`,
      agesText(plan) !== '不限' && agesText(plan),
    ),
  asked: ({ questions, asksEmergencyContact, asksHealth }) =>
    said(
      questions.length > 0 ? `${questions.length} 个问题` : '没有自己的问题',
      asksEmergencyContact && '紧急联系人',
      asksHealth && '健康声明',
    ),
  place: ({ place, contactName, contactPhone }) => said(place, `${contactName} ${phoneText(contactPhone)}`.trim()),
  safety: ({ isOutdoors, isForMinors, safetyPlan, insurance }) =>
    said(
      isOutdoors && '户外',
      isForMinors && '面向未成年人',
      safetyPlan ? '有安全方案' : '没有安全方案',
      insurance && '有保险',
    ),
};
