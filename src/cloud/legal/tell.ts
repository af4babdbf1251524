import type { Context } from '../act';
import { type Notice, notify, notifyOwner } from '../office/notices';
import type { SpineRow } from './policy';
import { consultationRoutes } from './routes';

const TITLE = '你咨询的事有进展';
const QUEUE = '/pages/legal-lawyer/queue/index';

/** Tells whoever asked; by name with the number, anonymously without: what stands in an inbox names no anonymous case. */
export async function tellAsker(
  { db, now }: Pick<Context, 'db' | 'now'>,
  row: Pick<SpineRow, 'id' | 'person_id' | 'number'>,
  what: string,
  body: string,
): Promise<void> {
  const named = row.person_id !== null ? `咨询 ${row.number}：` : '';
  const notice = { kind: what, title: TITLE, body: `${named}${body}`, route: consultationRoutes(row.id).owner };
  await notifyOwner(db, row, notice, now);
}

type Told = Pick<Context, 'db' | 'now'>;

/** Tells a lawyer that something waits for them, or changed; never of whom it is. */
export function tellLawyer(
  context: Told,
  lawyerId: string,
  row: Pick<SpineRow, 'id' | 'number'>,
  body: string,
): Promise<void> {
  const route = consultationRoutes(row.id).lawyer;
  return tell(context, { personId: lawyerId, title: '有咨询等你办', body: `${row.number} ${body}`, route });
}

/** Tells a lawyer that one is theirs no more: it does not open to them any longer, so their queue does. */
export function tellTaken(
  context: Told,
  lawyerId: string,
  { number }: Pick<SpineRow, 'number'>,
  body: string,
): Promise<void> {
  return tell(context, { personId: lawyerId, title: '有咨询不用你办了', body: `${number} ${body}`, route: QUEUE });
}

function tell({ db, now }: Told, notice: Omit<Notice, 'kind'>): Promise<void> {
  return notify(db, [{ ...notice, kind: 'legal.work' }], now);
}
