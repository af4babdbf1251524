import * as v from 'valibot';
import { action } from './action';
import * as f from './fields';
import { doorRoles } from './roles';

/** Why somebody else enters a worker's form. */
export const assistReasons = { here: '本人就在面前', call: '本人打来电话' } as const;
export type AssistReason = keyof typeof assistReasons;

const why = v.picklist(Object.keys(assistReasons) as AssistReason[], '请选代办的原因');

/** Minutes an assisted service lasts, and those a code to agree with is good for. */
export const ASSIST_MINUTES = 30;
export const CODE_MINUTES = 10;

/** Assisted service (代办): a cadre finds a person, has their consent, and enters their forms for half an hour. */
export const officeAssist = {
  /** People in the caller's scope of exactly this name whose phone ends so, masked. */
  findPerson: action({
    roles: doorRoles,
    reads: 'contact',
    limit: 20,
    input: f.input({ name: f.name, phoneTail: f.phoneTail }),
    output: v.array(v.object({ id: v.string(), name: v.string(), phone: v.string(), unit: v.string() })),
  }),
  /** Sends the person a code to read out; good for ten minutes and five tries. */
  askConsent: action({
    roles: doorRoles,
    writes: true,
    limit: 5,
    row: 'personId',
    input: f.input({ personId: f.id, why }),
    output: v.object({ consentId: v.string() }),
  }),
  /** Begins it. A wrong code is an answer, not a refusal: every try counts. */
  beginAssist: action({
    roles: doorRoles,
    writes: true,
    limit: 5,
    input: f.input({
      by: v.variant(
        'consent',
        [
          f.input({
            consent: v.literal('code'),
            consentId: f.id,
            code: v.pipe(v.string('请填写验证码'), v.trim(), v.regex(/^\d{6}$/, '验证码是 6 位数字')),
          }),
          f.input({ consent: v.literal('signature'), why, personId: f.id, fileId: f.id }),
          f.input({ consent: v.literal('signatureOfNew'), why, name: f.name, phone: f.phone, fileId: f.id }),
        ],
        '请选本人怎么同意的',
      ),
    }),
    output: v.object({
      assist: v.nullable(v.object({ id: v.string(), name: v.string(), phone: v.string(), until: f.momentOut })),
      triesLeft: v.nullable(v.number()),
    }),
  }),
  endAssist: action({
    roles: doorRoles,
    writes: true,
    row: 'assistId',
    input: f.input({ assistId: f.id }),
    output: v.object({ done: v.literal(true) }),
  }),
};
