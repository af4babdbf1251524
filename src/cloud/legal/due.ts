import { sql } from 'kysely';
import { consult, SILENT_DAYS } from '@/contract/legal-words';
import type { Context, DueWork, ReadContext } from '../act';
import { holdersOf } from '../office/holders';
import { notify } from '../office/notices';
import { theHouse } from '../office/sessions';
import { transition, writeHistory } from '../workflow';
import { beginAbsences } from './absences';
import { handOn } from './hand-on';
import { consultations } from './heads';
import { isFree, whileLawyersWait } from './pick-lawyer';
import { type ConsultRow, system } from './policy';
import { consultationRoutes } from './routes';
import { tellAsker } from './tell';

const DAY_MS = 86_400_000;
/** After how many quiet days whoever was answered is asked, once, what they think. */
const ASK_AFTER_DAYS = 3;

/** Tells the lead, once a promise, of what was not answered in time; the case stays with whoever has it. */
export const escalate: DueWork = async (context) => {
  const { db, now } = context;
  const rows = (await consultations(context)
    .where('c.closed_at', 'is', null)
    .where('c.promised_at', '<', now)
    .where(sql<boolean>`k.escalated_promise is distinct from c.promised_at`)
    .orderBy('c.promised_at')
    .limit(50)
    .forUpdate(['c'])
    .skipLocked()
    .execute()) as ConsultRow[];
  for (const row of rows) {
    await db
      .updateTable('consultations')
      .set({ escalated_promise: row.promised_at, escalated_at: now })
      .where('case_id', '=', row.id)
      .execute();
    const reason = '超过承诺的答复时间，已报部门负责人';
    await writeHistory(asHouse(context), 'cases', { id: row.id, from: row.state, to: row.state, reason });
    const leads = await holdersOf(context, { role: 'lead', unitPath: row.unit_path });
    const notice = {
      kind: 'legal.late',
      title: '有咨询超过答复时间',
      body: `${row.number} 没有在承诺的时间内答复，请督办或换律师。`,
      route: consultationRoutes(row.id).desk,
    };
    await notify(
      db,
      leads.map(({ id }) => ({ personId: id, ...notice })),
      now,
    );
  }
  return rows.length;
};

/** Closes what was answered and about which nobody said anything for fifteen days. */
export const closeQuiet: DueWork = async (context) => {
  const rows = (await answeredBefore(context, SILENT_DAYS.house)
    .limit(50)
    .forUpdate(['c'])
    .skipLocked()
    .execute()) as ConsultRow[];
  for (const row of rows) {
    await transition(asHouse(context), consult, 'closeSilent', system, { id: row.id, holder: 'none' });
    await context.db.updateTable('consultations').set({ rating: 'no_reply' }).where('case_id', '=', row.id).execute();
    await tellAsker(
      context,
      row,
      'legal.closed',
      `答复后 ${SILENT_DAYS.house} 天没有回音，先办结了；${SILENT_DAYS.askOn} 天内还可以接着问。`,
    );
  }
  return rows.length;
};

/** Asks whoever was answered some days ago what they think, once. */
export const askForRating: DueWork = async (context) => {
  const rows = (await answeredBefore(context, ASK_AFTER_DAYS)
    .where('k.rating_asked_at', 'is', null)
    .limit(50)
    .forUpdate(['c'])
    .skipLocked()
    .execute()) as ConsultRow[];
  for (const row of rows) {
    await context.db
      .updateTable('consultations')
      .set({ rating_asked_at: context.now })
      .where('case_id', '=', row.id)
      .execute();
    await tellAsker(context, row, 'ask.legal', '答复有帮助吗？点开说一句；不明白的也可以接着问。');
  }
  return rows.length;
};

/** A lawyer who left handed it to another: theirs now, if they may have it. What nobody has goes to another one, or back to the desk. */
async function adopt(context: ReadContext, row: ConsultRow): Promise<void> {
  const { id, holder_id: successor } = row;
  if (successor === null || !(await isFree(context, row, successor))) {
    await handOn(context, row, '原来的律师不再任职');
    return;
  }
  await context.db.updateTable('consultations').set({ lawyer_id: successor }).where('case_id', '=', id).execute();
  // Whoever asked by name was told when the lawyer left.
  if (row.person_id === null) await tellAsker(context, row, 'legal.assigned', '换了一位律师答复，答复时间不变。');
}

/** What was left without its lawyer (whose role ended), or came to another by their leaving. */
export const adoptOrphans: DueWork = async (context) => {
  await whileLawyersWait(context.db);
  const rows = (await consultations(context)
    .where('c.closed_at', 'is', null)
    .where('c.state', 'in', ['assigned', 'following_up'])
    .where((eb) => eb.or([eb('c.holder_id', 'is', null), eb('c.holder_id', 'is distinct from', eb.ref('k.lawyer_id'))]))
    .orderBy('c.id')
    .limit(50)
    .forUpdate(['c'])
    .skipLocked()
    .execute()) as ConsultRow[];
  for (const row of rows) await adopt(context, row);
  return rows.length;
};

function answeredBefore(context: ReadContext, days: number) {
  return consultations(context)
    .where('c.closed_at', 'is', null)
    .where('c.state', '=', 'answered')
    .where('c.state_since', '<', new Date(context.now.getTime() - days * DAY_MS))
    .orderBy('c.state_since');
}

const asHouse = (context: ReadContext): Context => ({ ...context, caller: theHouse });

/** What falls due between two nights. */
export const due: readonly DueWork[] = [beginAbsences, adoptOrphans, escalate, askForRating, closeQuiet];
