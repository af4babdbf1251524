import * as v from 'valibot';
import { action } from './action';
import * as f from './fields';
import { legalDesk } from './legal-desk';
import { category, factEntries, files, links, words } from './legal-form';
import { legalLawyer } from './legal-lawyer';
import { done, facts, head, limitation, message, transferred } from './legal-shown';
import { type Rating, ratings } from './legal-words';
import { signedIn } from './roles';

const row = { roles: signedIn, row: 'caseId', anonymous: true } as const;
const ownWrite = { ...row, writes: true, limit: 20 } as const;

/** What pages and cloud agree on about consultations: the asker's side here, the lawyer's and the desk's beside it. */
export const legal = {
  /**
   * Asks. The same asker, employer and category within thirty days is answered with the earlier case, to add to, unless `isAnother`
   * says that it is another matter.
   */
  ask: action({
    roles: signedIn,
    anonymous: true,
    assisted: '提交劳动法咨询',
    consent: 'policy',
    writes: true,
    limit: 20,
    input: f.input({
      ...factEntries,
      question: v.pipe(words('问题'), v.minLength(10, '请把问题写清楚一些，至少 10 个字')),
      anonymous: v.boolean('请选择要不要匿名'),
      isAnother: v.optional(v.boolean('请选择是不是另一件事'), false),
      files,
      links: v.optional(links, []),
    }),
    output: v.variant('kind', [
      v.object({
        kind: v.literal('asked'),
        caseId: v.string(),
        number: v.string(),
        promisedAt: v.nullable(f.momentOut),
        isUrgent: v.boolean(),
        limitation,
      }),
      v.object({
        kind: v.literal('same'),
        caseId: v.string(),
        number: v.string(),
        category,
        state: head.state,
        askedAt: f.momentOut,
      }),
    ]),
  }),
  /** The caller's own, newest first, anonymous ones among them. */
  mine: action({
    roles: signedIn,
    input: f.input({ cursor: v.optional(f.cursor) }),
    output: f.page(v.object({ ...head, firstWords: v.string() })),
  }),
  /** One's own with everything said. */
  consultation: action({
    ...row,
    input: f.input({ caseId: f.id }),
    output: v.object({
      ...head,
      ...facts,
      /** As it was typed, or `REGISTERED_PHONE`: the registered number does not go to a page. */
      contactPhone: v.nullable(v.string()),
      limitation,
      /** Who answers, where somebody does. */
      lawyer: v.nullable(v.string()),
      /** What must be added, and whether the asker is asked to say who they are first. */
      returnedFor: v.nullable(v.string()),
      isAskedToReveal: v.boolean(),
      messages: v.array(message),
      members: v.array(v.object({ name: v.string(), phone: v.nullable(v.string()), isRepresentative: v.boolean() })),
      rating: v.nullable(v.picklist(Object.keys(ratings) as Rating[])),
      transferred: v.nullable(v.object(transferred)),
      transitions: v.array(v.string()),
      /** Whether something may be added without the state changing. */
      canSupplement: v.boolean(),
    }),
  }),
  /** Adds words or files to a question that waits. */
  supplement: action({ ...ownWrite, input: f.input({ caseId: f.id, text: words('补充'), files }), output: done }),
  /** Hands in again what was sent back, with the facts as they are now. */
  resubmit: action({
    ...ownWrite,
    input: f.input({ caseId: f.id, ...factEntries, note: v.optional(words('补充')), files }),
    output: done,
  }),
  /** Asks on after an answer, or within thirty days of the end. */
  followUp: action({
    ...ownWrite,
    input: f.input({ caseId: f.id, text: words('追问'), files }),
    output: v.object({ promisedAt: v.nullable(f.momentOut) }),
  }),
  /** Ends it, with what its asker thinks of it. */
  rate: action({
    ...ownWrite,
    input: f.input({
      caseId: f.id,
      rating: v.picklist(['satisfied', 'neutral', 'dissatisfied'], '请选满意、一般或不满意'),
    }),
    output: done,
  }),
  withdraw: action({ ...ownWrite, input: f.input({ caseId: f.id }), output: done }),
  /** An anonymous asker says who they are, for good: from here on it is their case by name. */
  reveal: action({
    roles: signedIn,
    row: 'caseId',
    writes: true,
    limit: 20,
    input: f.input({ caseId: f.id, contactPhone: f.ownPhone }),
    output: done,
  }),
  /** An address of a file on one's own question, good for five minutes. */
  myFile: action({
    ...row,
    limit: 60,
    input: f.input({ caseId: f.id, fileId: f.id }),
    output: v.object({ url: v.string() }),
  }),
  ...legalLawyer,
  ...legalDesk,
};
