import { REGISTERED_PHONE } from '@/contract/fields';
import {
  type ConsultState,
  categories,
  consult,
  employTypes,
  industries,
  messageKinds,
  sizes,
} from '@/contract/legal-words';
import { regionName } from '@/rules/regions';
import type { AuditedRow, Blocker, PrivacyEntry, ReadContext } from '../act';
import { askerTags } from '../office/seal';
import { businessMinute } from '../office/time';
import { employersOf } from './employers';
import { removeOld, unname } from './erase';
import { openFacts } from './facts';
import { consultations } from './heads';
import { membersOf } from './members';
import { messagesOf } from './messages';
import { mineWhere } from './mine';
import type { ConsultRow } from './policy';
import { consultationRoutes } from './routes';

const YEARS_3 = 3 * 365;
const kept = { keepDays: YEARS_3, keptFrom: '注销并办结' } as const;

async function rowsOf(context: ReadContext, personId: string): Promise<ConsultRow[]> {
  const own = consultations(context).where(mineWhere(context.keys, personId));
  return (await own.orderBy('c.created_at').execute()) as ConsultRow[];
}

const yuan = (fen: number | undefined) => (fen === undefined ? '' : `${(fen / 100).toFixed(2)} 元`);

function contractSaid(hasContract: boolean | undefined): string {
  if (hasContract === undefined) return '';
  return hasContract ? '签了' : '没签';
}

/** What this service keeps of people. The export lists one's own anonymous questions too: it is one's own file. */
export const privacy: readonly PrivacyEntry[] = [
  {
    table: 'consultations',
    columns: ['facts_sealed', 'category', 'employer_index', 'event_on'],
    what: '咨询的事实：单位、日期、工资、联系电话、希望的结果',
    why: '律师据此答复；推算法定期限；避开有利益关系的律师',
    ...kept,
    exportOf: async (context, personId) =>
      (await rowsOf(context, personId)).map((row) => {
        const facts = openFacts(context, row);
        return {
          编号: row.number,
          类别: categories[row.category],
          状态: consult.states[row.state as ConsultState],
          匿名: row.person_id === null ? '是' : '否',
          用工形式: employTypes[row.employ_type],
          单位: facts.employerName ?? '',
          信用代码: facts.employerCode ?? '',
          行业和人数: [facts.industry && industries[facts.industry], facts.size && sizes[facts.size]]
            .filter(Boolean)
            .join('，'),
          地区: regionName(row.region),
          书面合同: contractSaid(facts.hasContract),
          事情发生: row.event_on,
          入职: facts.startDate ?? '',
          离职: facts.endDate ?? '',
          出生日期: facts.bornOn ?? '',
          月工资: yuan(facts.monthlyWageFen),
          涉及金额: yuan(facts.amountFen),
          希望的结果: facts.desired,
          联系电话: facts.contactPhone === REGISTERED_PHONE ? '登记的手机号' : (facts.contactPhone ?? ''),
        };
      }),
    erase: unname,
    expire: removeOld,
  },
  {
    table: 'consultation_messages',
    columns: ['said_sealed', 'author_id'],
    what: '提问、补充、追问和律师的答复，以及交来的材料',
    why: '弄清事情、答复你；答复有据可查',
    ...kept,
    exportOf: async (context, personId) => {
      const told: Record<string, string>[] = [];
      for (const row of await rowsOf(context, personId))
        for (const one of await messagesOf(context, row.id))
          told.push({
            编号: row.number,
            时间: businessMinute(one.at),
            谁: one.by === 'lawyer' ? `律师 ${one.who}` : '我',
            种类: messageKinds[one.kind],
            内容: one.text,
            材料: one.files.map(({ label }) => label).join('、'),
          });
      return told;
    },
    erase: async () => {},
    expire: removeOld,
  },
  {
    table: 'consultation_members',
    columns: ['facts_sealed'],
    what: '集体咨询的名单：姓名、电话',
    why: '联系代表，集体申请仲裁时用',
    ...kept,
    exportOf: async (context, personId) => {
      const told: Record<string, string>[] = [];
      for (const row of await rowsOf(context, personId))
        for (const { name, phone, isRepresentative } of await membersOf(context, row.id))
          told.push({ 编号: row.number, 姓名: name, 电话: phone ?? '', 代表: isRepresentative ? '是' : '' });
      return told;
    },
    erase: async () => {},
    expire: removeOld,
  },
  {
    table: 'legal_askers',
    columns: ['person_sealed'],
    what: '匿名咨询是谁提的（加密，谁都看不到）',
    why: '有答复时通知到你',
    keepDays: 0,
    exportOf: async () => [],
    // With the consultations, above.
    erase: async () => {},
  },
  {
    table: 'lawyer_employers',
    columns: ['facts_sealed', 'name_index', 'code_index'],
    what: '律师自己填的、代理过的单位（只有本人看得到）',
    why: '有利益关系的咨询不派给这位律师',
    keepDays: 0,
    exportOf: async (context, personId) =>
      (await employersOf(context, personId)).map(({ name, code }) => ({ 单位: name, 信用代码: code ?? '' })),
    erase: async ({ db }, personId) => {
      await db.deleteFrom('lawyer_employers').where('lawyer_id', '=', personId).execute();
    },
  },
  {
    table: 'lawyer_absences',
    columns: ['from_on', 'until_on'],
    what: '律师不在岗的日期、值班的日期',
    why: '不在的时候把咨询派给别人',
    keepDays: 0,
    exportOf: async ({ db }, personId) => {
      const mine = db.selectFrom('lawyer_absences').selectAll().where('lawyer_id', '=', personId);
      return (await mine.orderBy('from_on').execute()).map((row) => ({ 从: row.from_on, 到: row.until_on }));
    },
    erase: async ({ db }, personId) => {
      await db.deleteFrom('lawyer_absences').where('lawyer_id', '=', personId).execute();
      await db.deleteFrom('duty_rota').where('lawyer_id', '=', personId).execute();
    },
  },
  {
    table: 'answer_templates',
    columns: ['title', 'body', 'owner_id'],
    what: '律师自己存的答复模板、没写完的答复',
    why: '少打重复的字，写到一半不丢',
    keepDays: 0,
    exportOf: async ({ db }, personId) => {
      const mine = db.selectFrom('answer_templates').selectAll().where('owner_id', '=', personId);
      return (await mine.orderBy('saved_at').execute()).map((row) => ({ 标题: row.title, 内容: row.body }));
    },
    // What is shared is the union's, and its owner a tombstone.
    erase: async ({ db }, personId) => {
      await db.deleteFrom('answer_templates').where('owner_id', '=', personId).where('is_shared', '=', false).execute();
      await db.deleteFrom('consultation_drafts').where('lawyer_id', '=', personId).execute();
    },
  },
];

/** Open questions that were asked anonymously: the spine knows the others. */
export async function openAnonymous({ db, keys }: ReadContext, personId: string): Promise<Blocker[]> {
  const rows = await db
    .selectFrom('cases')
    .select(['id', 'number'])
    .where('asker_tag', 'in', askerTags(keys, personId))
    .where('closed_at', 'is', null)
    .orderBy('created_at')
    .limit(20)
    .execute();
  return rows.map(({ id, number }) => ({ kind: '匿名咨询', number, route: consultationRoutes(id).owner }));
}

/** The audit speaks of questions by their case: of the anonymous ones only this knows whose they are. */
export async function auditedRows({ db, keys }: ReadContext, personId: string): Promise<AuditedRow[]> {
  return db
    .selectFrom('cases')
    .select(['id', 'created_at as since'])
    .where('asker_tag', 'in', askerTags(keys, personId))
    .execute();
}
