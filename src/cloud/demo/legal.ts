import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';
import { DEMO_REGION } from '@/rules/regions';
import { type PersonaName, personaId } from '../db/seed/personas';
import { setAway } from '../legal/absences';
import { answer, correct } from '../legal/answer';
import { ask } from '../legal/ask';
import { assign } from '../legal/assign';
import { accept, sendBack } from '../legal/desk-acts';
import { saveDraft } from '../legal/drafts';
import { addEmployer } from '../legal/employers';
import { followUp, rate, withdraw } from '../legal/own';
import { setRota } from '../legal/rota';
import { saveTemplate } from '../legal/templates';
import { settleOrder, transfer } from '../legal/transfers';
import { anonymously } from '../office/askers';
import type { Keys } from '../office/keys';
import type { Grant } from '../office/sessions';
import { businessDay } from '../office/time';
import type { DemoAct } from './act';
import { pastQuestions } from './legal-past-questions';
import { openQuestions, type Told } from './legal-questions';

dayjs.extend(utc);

type Ground = DemoAct & { readonly keys: Keys };

const HOUR = 3_600_000;
const over = (role: Grant['role']): Grant[] => [{ role, unitPath: '/' }];
const ago = (now: Date, days: number) => dayjs(now).utcOffset(8).subtract(days, 'day').format('YYYY-MM-DD');

/** Consultations in every state, a rota, a lawyer's employers, templates; through the real acts, once. `crowd` are people without a role. */
export async function loadLegal(demo: Ground, crowd: readonly string[]): Promise<void> {
  if (await demo.db.selectFrom('consultations').select('case_id').limit(1).executeTakeFirst()) return;
  await loadLawyers(demo);
  // The oldest first, so that numbers follow the days.
  for (const told of [...openQuestions, ...pastQuestions].reverse()) await tell(demo, told, crowd);
}

async function loadLawyers({ act, now }: Ground): Promise<void> {
  const [zheng, ouyang] = [personaId('lawyer'), personaId('lawyer2')];
  const lead = act(personaId('lead'), now, over('lead'));
  const days = Array.from({ length: 28 }, (_, at) => dayjs(businessDay(now)).add(at, 'day').format('YYYY-MM-DD'));
  const on = (at: number) => days.filter((_, index) => index % 2 === at);
  await setRota.run(lead, { days: on(0), lawyerIds: [zheng] }, undefined);
  await setRota.run(lead, { days: on(1), lawyerIds: [ouyang] }, undefined);
  const shared = '请先收集：劳动合同、工资条或银行流水、考勤记录、与单位的聊天记录。原件自己留好，交复印件。';
  await saveTemplate.run(lead, { title: '先收集证据', text: shared }, undefined);
  const lawyer = act(zheng, now, over('lawyer'));
  const own = '可以先向劳动监察投诉，也可以直接申请劳动仲裁，不收费。';
  await saveTemplate.run(lawyer, { title: '欠薪怎么办', text: own, category: 'wages' }, undefined);
  await addEmployer.run(lawyer, { name: '示范区众诚人力资源有限公司' }, undefined);
  const from = dayjs(businessDay(now)).add(12, 'day');
  const away = { from: from.format('YYYY-MM-DD'), until: from.add(4, 'day').format('YYYY-MM-DD') };
  await setAway.run(act(ouyang, now, over('lawyer')), away, undefined);
}

async function tell(demo: Ground, told: Told, crowd: readonly string[]): Promise<void> {
  const { act, db, keys, now } = demo;
  const personId = typeof told.who === 'number' ? crowd[told.who] : personaId(told.who as PersonaName);
  if (!personId) return;
  // What was done with it today lies behind us too.
  const asked = new Date(now.getTime() - (told.daysAgo * 24 || 1.5) * HOUR);
  const owner = (hours: number) => {
    const named = act(personId, new Date(asked.getTime() + hours * HOUR));
    return told.isAnonymous ? { ...named, caller: anonymously(keys, named.caller) } : named;
  };
  const made = await ask.run(owner(0), factsOf(told, asked), undefined);
  if (made.kind !== 'asked') return;
  const { caseId } = made;
  const officer = act(personaId('officer'), new Date(asked.getTime() + HOUR), over('officer'));
  const { to } = told;
  if (to.state === 'submitted') return;
  if (to.state === 'withdrawn') return void (await withdraw.run(owner(1), { caseId }, undefined));
  if (to.state === 'accepted') return void (await accept.run(officer, { caseId }, undefined));
  if (to.state === 'returned')
    return void (await sendBack.run(officer, { caseId, reason: to.reason, asksToReveal: false }, undefined));
  if (to.state === 'transferred') {
    const dueOn = to.dueDays === undefined ? undefined : ago(asked, -to.dueDays);
    await transfer.run(officer, { caseId, target: to.target, reason: to.reason, dueOn }, undefined);
    if (to.result) await settleOrder.run(officer, { caseId, result: to.result, satisfaction: 'satisfied' }, undefined);
    return;
  }
  await assign.run(officer, { caseId }, undefined);
  const row = await db
    .selectFrom('consultations')
    .select('lawyer_id')
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow();
  const lawyer = (hours: number) =>
    act(row.lawyer_id as string, new Date(asked.getTime() + hours * HOUR), over('lawyer'));
  const version = async () =>
    (await db.selectFrom('cases').select('version').where('id', '=', caseId).executeTakeFirstOrThrow()).version;
  if (to.state === 'drafted')
    return void (await saveDraft.run(lawyer(2), { caseId, text: to.draft, links: [] }, undefined));
  if (!('answer' in to)) return;
  const said = { caseId, text: to.answer, files: [], links: [] };
  await answer.run(lawyer(to.afterHours), { ...said, version: await version() }, undefined);
  if (to.state === 'corrected') {
    const first = await db
      .selectFrom('consultation_messages')
      .select('id')
      .where('case_id', '=', caseId)
      .where('kind', '=', 'answer')
      .executeTakeFirstOrThrow();
    const text = `${to.answer}以未缴社保为由解除合同的，还可以要求经济补偿。`;
    const right = { ...said, text, messageId: first.id, why: '补充了经济补偿' };
    await correct.run(lawyer(to.afterHours + 1), right, undefined);
  }
  if (to.state === 'following_up')
    await followUp.run(owner(to.afterHours + 2), { caseId, text: to.followUp, files: [] }, undefined);
  if (to.state === 'closed') await rate.run(owner(to.afterHours + 20), { caseId, rating: to.rating }, undefined);
}

function factsOf({ facts, isAnonymous, workers }: Told, asked: Date): Parameters<typeof ask.run>[1] {
  const { eventDays, startDays, endDays, bornYearsAgo, ...rest } = facts;
  const day = (days: number | undefined) => (days === undefined ? undefined : ago(asked, days));
  const surnames = [...'王李张刘陈杨黄赵吴周徐孙马朱'];
  return {
    ...rest,
    eventDate: ago(asked, eventDays),
    startDate: day(startDays),
    endDate: day(endDays),
    bornOn: day(bornYearsAgo === undefined ? undefined : Math.round(bornYearsAgo * 365.25)),
    region: DEMO_REGION,
    anonymous: isAnonymous ?? false,
    isAnother: true,
    contactPhone: isAnonymous ? undefined : '13700001000',
    members: workers
      ? Array.from({ length: workers }, (_, at) => ({
          name: `${surnames[at % surnames.length]}师傅`,
          phone: undefined,
          isRepresentative: at < 2,
        }))
      : undefined,
    files: [],
    links: [],
  };
}
