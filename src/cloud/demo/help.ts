import type { FeedbackCategory } from '@/contract/help';
import { type PersonaName, personaId } from '../db/seed/personas';
import { answer, close } from '../help/desk';
import { addToFeedback } from '../help/own';
import { sendFeedback } from '../help/send-feedback';
import type { DemoAct } from './act';

interface Said {
  readonly who: PersonaName | number;
  readonly daysAgo: number;
  readonly category: FeedbackCategory;
  readonly text: string;
  readonly wantsCall?: true;
  readonly answer?: string;
  readonly more?: string;
  readonly close?: string;
}

/** What people say of the program: waiting, overdue, answered, asked again, over. Invented. */
const feedback: readonly Said[] = [
  { who: 'worker', daysAgo: 1, category: 'hard', text: '签到码下面的数字在太阳底下看不清，能不能再大一点？' },
  {
    who: 'courier',
    daysAgo: 3,
    category: 'wish',
    text: '送餐高峰期报不了名，能不能把晚场活动单独列出来？',
    answer: '“活动报名”里点“筛选”，选“晚上”就能看到。我们也会把晚场放到首页。',
  },
  {
    who: 3,
    daysAgo: 9,
    category: 'broken',
    wantsCall: true,
    text: '上周六在地下一层没有信号，打开签到码一直转圈，排队的人都在等我，后来是报姓名和尾号才进去的。想知道以后提前打开一次是不是就可以，断网以后码还会不会换？如果会换，门口的师傅那边没有网能不能认？',
  },
  {
    who: 9,
    daysAgo: 6,
    category: 'wrong',
    text: '插花活动的地址写的是老地址。',
    answer: '已经改成临江大道 56 号，谢谢。',
    more: '地图点开还是老地方。',
  },
  {
    who: 'worker',
    daysAgo: 12,
    category: 'other',
    text: '表扬一下，候补递补的消息来得很及时。',
    answer: '谢谢你告诉我们。',
    close: '已转达给活动组',
  },
];

/** Feedback in every state, through the real acts; once. `crowd` are people without a role. */
export async function loadFeedback({ act, db, now }: DemoAct, crowd: readonly string[]): Promise<void> {
  const known = await db.selectFrom('feedback').select('case_id').limit(1).executeTakeFirst();
  if (known) return;
  const grants = [{ role: 'officer' as const, unitPath: '/' }];
  for (const said of feedback) {
    const personId = typeof said.who === 'number' ? crowd[said.who] : personaId(said.who);
    if (!personId) continue;
    const at = (hours: number) => new Date(now.getTime() - said.daysAgo * 86_400_000 + hours * 3_600_000);
    const { caseId } = await sendFeedback.run(
      act(personId, at(0)),
      {
        category: said.category,
        text: said.text,
        pictures: [],
        wantsCall: said.wantsCall ?? false,
        appVersion: '0.1.0',
        scale: '1.2',
      },
      undefined,
    );
    const officer = act(personaId('officer'), at(20), grants);
    if (said.answer) await answer.run(officer, { caseId, text: said.answer }, undefined);
    if (said.more) await addToFeedback.run(act(personId, at(23)), { caseId, text: said.more }, undefined);
    if (said.close) await close.run({ ...officer, now: at(40) }, { caseId, reason: said.close }, undefined);
  }
}
