import { v7 as uuid } from 'uuid';
import type { MessageKind } from '@/contract/legal-words';
import type { FileType } from '@/contract/office';
import type { Context } from '../act';
import { attachFile, disownFiles } from '../office/files';
import { openField, sealField } from '../office/seal';

/** A reference beside the words. */
export interface Link {
  readonly kind: 'law' | 'calculation';
  readonly title: string;
  readonly text: string;
  readonly route?: string | undefined;
}

/** What somebody says: words, references, files of theirs, and what it puts right with why. */
export interface Saying {
  readonly kind: MessageKind;
  readonly text: string;
  readonly links?: readonly Link[];
  readonly files?: readonly string[];
  readonly corrects?: string;
  readonly why?: string;
}

interface Sealed {
  readonly text: string;
  readonly links: readonly Link[];
  readonly why?: string;
}

const placeOf = (id: string) => ({ table: 'consultation_messages', column: 'said_sealed', row: id });

/** Adds what the caller says to a consultation, with their files; what an anonymous asker says and hands in is nobody's. */
export async function say(context: Context, caseId: string, said: Saying): Promise<string> {
  const { db, caller, keys, now } = context;
  const { kind, text, links = [], files = [], corrects = null, why } = said;
  const id = uuid();
  const sealed: Sealed = { text, links, ...(why === undefined ? {} : { why }) };
  await db
    .insertInto('consultation_messages')
    .values({
      id,
      case_id: caseId,
      kind,
      author_id: caller.anonymousAs ? null : caller.personId,
      said_sealed: sealField(keys, placeOf(id), JSON.stringify(sealed)),
      corrects,
      at: now,
    })
    .execute();
  const unique = [...new Set(files)];
  for (const fileId of unique) await attachFile(context, { fileId, purpose: 'consultation', caseId });
  if (caller.anonymousAs) await disownFiles(context, unique);
  if (unique.length > 0)
    await db
      .insertInto('consultation_files')
      .values(unique.map((file_id) => ({ file_id, message_id: id })))
      .execute();
  return id;
}

/** Everything said in a consultation, in order, with its files and references. */
export async function messagesOf({ db, keys }: Pick<Context, 'db' | 'keys'>, caseId: string) {
  const rows = await db
    .selectFrom('consultation_messages as m')
    .leftJoin('people as p', 'p.id', 'm.author_id')
    .selectAll('m')
    .select('p.name')
    .where('m.case_id', '=', caseId)
    .orderBy('m.at')
    .orderBy('m.id')
    .execute();
  const files = await filesOf({ db }, caseId);
  const corrected = new Set(rows.flatMap(({ corrects }) => corrects ?? []));
  return rows.map((row) => {
    const said = JSON.parse(openField(keys, placeOf(row.id), row.said_sealed)) as Sealed;
    const by: 'lawyer' | 'asker' = row.kind === 'answer' ? 'lawyer' : 'asker';
    return {
      id: row.id,
      kind: row.kind,
      by,
      who: by === 'lawyer' ? (row.name ?? '') : '',
      text: said.text,
      at: row.at,
      files: files.filter(({ messageId }) => messageId === row.id),
      links: said.links.map((link) => ({ ...link, route: link.route ?? null })),
      corrects: row.corrects,
      why: said.why ?? null,
      isSuperseded: corrected.has(row.id),
    };
  });
}

/** The files of a consultation in order: a number each, never what they were called or whose they are. */
async function filesOf({ db }: Pick<Context, 'db'>, caseId: string) {
  const rows = await db
    .selectFrom('consultation_files as l')
    .innerJoin('files as f', 'f.id', 'l.file_id')
    .innerJoin('consultation_messages as m', 'm.id', 'l.message_id')
    .select(['f.id', 'f.type', 'l.message_id'])
    .where('m.case_id', '=', caseId)
    .orderBy('m.at')
    .orderBy('f.created_at')
    .orderBy('f.id')
    .execute();
  return rows.map(({ id, type, message_id }, at) => ({
    fileId: id,
    label: `材料 ${at + 1}`,
    type: type as FileType,
    messageId: message_id,
  }));
}

/** The words each question begins with, by case; shortened for a list. */
export async function firstWordsOf(
  { db, keys }: Pick<Context, 'db' | 'keys'>,
  caseIds: readonly string[],
  most: number,
) {
  if (caseIds.length === 0) return new Map<string, string>();
  const rows = await db
    .selectFrom('consultation_messages')
    .select(['id', 'case_id', 'said_sealed'])
    .where('case_id', 'in', caseIds)
    .where('kind', '=', 'question')
    .execute();
  return new Map(
    rows.map((row) => {
      const { text } = JSON.parse(openField(keys, placeOf(row.id), row.said_sealed)) as Sealed;
      return [row.case_id, text.length > most ? `${text.slice(0, most)}…` : text];
    }),
  );
}
