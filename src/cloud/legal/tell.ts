import type { Context } from '../act';
import { notify, notifyOwner } from '../office/notices';
import type { SpineRow } from './policy';
import { consultationRoutes } from './routes';

const TITLE = '你咨询的事有进展';

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

/** Tells a lawyer that something waits for them, or changed; never of whom it is. */
export async function tellLawyer(
  { db, now }: Pick<Context, 'db' | 'now'>,
  lawyerId: string,
  row: Pick<SpineRow, 'id' | 'number'>,
  body: string,
): Promise<void> {
  const route = consultationRoutes(row.id).lawyer;
  await notify(
    db,
    [{ personId: lawyerId, kind: 'legal.work', title: '有咨询等你办', body: `${row.number} ${body}`, route }],
    now,
  );
}
