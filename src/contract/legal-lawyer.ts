import * as v from 'valibot';
import { action } from './action';
import { creditCode } from './document-number';
import * as f from './fields';
import { category, employerName, files, links, version, words } from './legal-form';
import { lawyers, templateRoles } from './legal-roles';
import { done, facts, head, limitation, message, shownLink } from './legal-shown';

const row = { roles: lawyers, row: 'caseId' } as const;
const reason = f.text('理由', 200);

/** The lawyer's side: only what was assigned to them. */
export const legalLawyer = {
  /** What the caller answers, by promised time; or what they answered, the latest first. `q` is a number or a part of one. */
  queue: action({
    roles: lawyers,
    input: f.input({
      view: v.optional(v.picklist(['waiting', 'answered', 'over'], '请选待答复、已答复或已办结'), 'waiting'),
      q: v.optional(f.searchText),
      cursor: v.optional(f.cursor),
    }),
    output: f.page(v.object({ ...head, hasDraft: v.boolean() })),
  }),
  case: action({
    ...row,
    reads: 'consultation',
    input: f.input({ caseId: f.id }),
    output: v.object({
      ...head,
      ...facts,
      limitation,
      /** Covered; that the asker is anonymous where they are. */
      person: v.string(),
      membersCount: v.number(),
      messages: v.array(message),
      /** The caller's own answers that stand: the ones they may put right. */
      mayCorrect: v.array(v.string()),
      draft: v.nullable(v.object({ text: v.string(), links: v.array(shownLink), savedAt: f.momentOut })),
      /** What the law changed lately, or what is often got wrong, in a matter like this. */
      hints: v.array(v.object({ text: v.string(), source: v.string() })),
      /** Other questions of the same person; never of an anonymous one, and no anonymous ones. */
      earlier: v.array(
        v.object({
          number: v.string(),
          category,
          state: head.state,
          askedAt: f.momentOut,
          caseId: v.nullable(v.string()),
        }),
      ),
      transitions: v.array(v.string()),
    }),
  }),
  /** The name and number of whoever asked by name, and of the representatives of a collective question. */
  contact: action({
    ...row,
    reads: 'contact',
    limit: 30,
    input: f.input({ caseId: f.id }),
    output: v.object({
      name: v.string(),
      phone: v.nullable(v.string()),
      members: v.array(v.object({ name: v.string(), phone: v.nullable(v.string()), isRepresentative: v.boolean() })),
    }),
  }),
  /** An address of a file on the case, good for five minutes. */
  caseFile: action({
    ...row,
    reads: 'consultation',
    limit: 60,
    input: f.input({ caseId: f.id, fileId: f.id }),
    output: v.object({ url: v.string() }),
  }),
  /** Keeps an answer that is not finished; empty text throws it away. */
  saveDraft: action({
    ...row,
    writes: true,
    limit: 60,
    input: f.input({ caseId: f.id, text: f.remark('答复', 2000), links }),
    output: v.object({ savedAt: f.momentOut }),
  }),
  answer: action({
    ...row,
    writes: true,
    input: f.input({ caseId: f.id, version, text: words('答复'), files, links }),
    output: done,
  }),
  /** Puts an answer right: the first stays to be seen, with why. */
  correct: action({
    ...row,
    writes: true,
    input: f.input({ caseId: f.id, messageId: f.id, text: words('答复'), why: reason, files, links }),
    output: done,
  }),
  /** Gives it back to be assigned anew, for a reason that colleagues read. */
  handBack: action({ ...row, writes: true, input: f.input({ caseId: f.id, reason }), output: done }),
  closeSilent: action({ ...row, writes: true, input: f.input({ caseId: f.id, version }), output: done }),
  /** One's own templates and the shared ones; `q` are words in the title or the text. */
  templates: action({
    roles: templateRoles,
    input: f.input({ category: v.optional(category), q: v.optional(f.searchText), cursor: v.optional(f.cursor) }),
    output: f.page(
      v.object({
        id: v.string(),
        title: v.string(),
        text: v.string(),
        category: v.nullable(category),
        isShared: v.boolean(),
        canChange: v.boolean(),
      }),
    ),
  }),
  /** A new one, or another text for one's own; a lead's is shared with all lawyers. */
  saveTemplate: action({
    roles: templateRoles,
    writes: true,
    input: f.input({
      id: v.optional(f.id),
      title: f.text('标题', 40),
      text: words('内容'),
      category: v.optional(category),
    }),
    output: v.object({ id: v.string() }),
  }),
  dropTemplate: action({
    roles: templateRoles,
    writes: true,
    row: 'templateId',
    input: f.input({ templateId: f.id }),
    output: done,
  }),
  /** The employers the caller acts for: a question about one of them never comes to them. Nobody else reads the list. */
  employers: action({
    roles: lawyers,
    input: f.input({}),
    output: v.array(v.object({ id: v.string(), name: v.string(), code: v.nullable(v.string()), since: f.momentOut })),
  }),
  addEmployer: action({
    roles: lawyers,
    writes: true,
    input: f.input({
      name: employerName,
      code: v.optional(creditCode),
    }),
    /** How many questions were taken from the caller because of it. */
    output: v.object({ id: v.string(), moved: v.number() }),
  }),
  dropEmployer: action({
    roles: lawyers,
    writes: true,
    row: 'employerId',
    input: f.input({ employerId: f.id }),
    output: done,
  }),
  /** When the caller is away, now or later. */
  absences: action({
    roles: lawyers,
    input: f.input({}),
    output: v.array(v.object({ id: v.string(), from: v.string(), until: v.string() })),
  }),
  /** Says that the caller is away from a day to a day, both among them: what waits for them goes to others from the first day on. */
  setAway: action({
    roles: lawyers,
    writes: true,
    input: f.input({ from: f.day, until: f.day }),
    output: v.object({ id: v.string(), moved: v.number() }),
  }),
  /** Back earlier, or not away after all. */
  endAway: action({
    roles: lawyers,
    writes: true,
    row: 'absenceId',
    input: f.input({ absenceId: f.id }),
    output: done,
  }),
};
