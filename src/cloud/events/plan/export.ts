import type { events } from '@/contract/events';
import { sources } from '@/contract/events-plan-words';
import { registration } from '@/contract/events-words';
import { doorRoles, type Role } from '@/contract/roles';
import { maskPhone } from '@/rules/masking';
import type { Question } from '@/rules/questions';
import type { Act, Context, JobStep, ReadContext } from '../../act';
import { asGrantedNow, beginExport, type Exporting, handOut } from '../../office/exports';
import { reaches } from '../../office/scope';
import { Refusal } from '../../refusal';
import { openDetails } from '../details';
import { organisedEvent } from './event';
import { peopleRows, phoneOf } from './people';

/** Begins an export of the list for the event's own unit: names, masked phones. */
export const exportPeople: Act<typeof events.exportPeople> = {
  run: (context, { eventId, format, purpose }) =>
    begin(context, { eventId, format, purpose, roles: doorRoles, hasPhones: false }),
};

/** Begins the same with whole phone numbers: by a lead over the unit, for a reason that stands in the file. */
export const exportPhones: Act<typeof events.exportPhones> = {
  run: (context, { eventId, format, reason }) =>
    begin(context, { eventId, format, purpose: reason, roles: ['lead'], hasPhones: true }),
};

interface Wanted {
  readonly eventId: string;
  readonly format: 'xlsx' | 'csv';
  readonly purpose: string;
  readonly roles: readonly Role[];
  readonly hasPhones: boolean;
}

async function begin(context: Context, { eventId, format, purpose, roles, hasPhones }: Wanted) {
  const event = await organisedEvent(context, eventId);
  if (!reaches(context.caller, roles, event.unit_path)) throw new Refusal('notFound');
  return beginExport(context, {
    kind: 'events.exportPeople',
    title: `${event.title} 报名名单${hasPhones ? '（含完整手机号）' : ''}`,
    purpose,
    format,
    over: { roles, unitId: event.unit_id },
    input: { eventId, hasPhones },
  });
}

const usual = ['报名号', '姓名', '手机号', '状态', '候补号', '来源', '报名时间'];

/** The one step of it: everybody on the list, with what was answered to the event's own questions. */
export const exportPeopleStep: JobStep = async (context, { input }) => {
  const { eventId, hasPhones } = input as { readonly eventId: string; readonly hasPhones: boolean };
  const granted = await asGrantedNow(context, input as Exporting);
  if (!granted) return { position: null, progress: 100, result: { refused: '已不再有这个角色，没有导出。' } };
  const event = await context.db
    .selectFrom('events')
    .select(['id', 'questions'])
    .where('id', '=', eventId)
    .executeTakeFirstOrThrow();
  const questions = event.questions as readonly Question[];
  const columns = [...usual, ...questions.map(({ label }) => label)];
  const rows = await rowsOf(context, { eventId, hasPhones, questions, most: granted.export.mostRows });
  return handOut(context, granted, { columns, rows });
};

interface Listing {
  readonly eventId: string;
  readonly hasPhones: boolean;
  readonly questions: readonly Question[];
  readonly most: number;
}

async function rowsOf(context: ReadContext, { eventId, hasPhones, questions, most }: Listing) {
  const rows = await peopleRows(context)
    .leftJoin('registration_details as d', 'd.registration_id', 'r.id')
    .select('d.answers_sealed')
    .where('r.event_id', '=', eventId)
    .where('r.state', '<>', 'cancelled')
    .orderBy('r.number')
    .limit(most + 1)
    .execute();
  return rows.map((row) => {
    const phone = phoneOf(context, row);
    const { answers } = openDetails(context.keys, {
      registration_id: row.id,
      ...unread,
      answers_sealed: row.answers_sealed,
    });
    return [
      row.number,
      row.name,
      hasPhones ? phone : maskPhone(phone),
      registration.states[row.state],
      row.waiting_number,
      sources[row.source],
      row.created_at,
      ...questions.map(({ id }) => (answers[id] ?? []).join('、')),
    ];
  });
}

/** What a list of names has no use for stays sealed. */
const unread = { emergency_sealed: null, health_sealed: null };
