import type { help } from '@/contract/help';
import type { Act } from '../act';
import { pathOfPerson } from '../office/belonging';
import { openCase } from '../office/cases';
import { attachFile } from '../office/files';
import { promiseWithin } from '../office/promises';
import { say } from './messages';

/** How soon an officer answers. */
export const ANSWER_DAYS = 3;

/** Takes feedback about the program: a case of the district's officers, answered within three working days. */
export const sendFeedback: Act<typeof help.sendFeedback> = {
  run: async (context, { category, text, pictures, wantsCall, appVersion, scale }) => {
    const { db, caller } = context;
    const personId = caller.personId as string;
    const unitPath = await pathOfPerson(db, personId);
    const promisedAt = await promiseWithin(context, unitPath, ANSWER_DAYS);
    const { id, number } = await openCase(context, {
      service: 'help',
      kind: 'feedback',
      prefix: 'FK',
      state: 'waiting',
      owner: { personId },
      unitPath,
      holder: { role: 'officer' },
      promisedAt,
    });
    await db
      .insertInto('feedback')
      .values({ case_id: id, person_id: personId, category, wants_call: wantsCall, app_version: appVersion, scale })
      .execute();
    await say(context, id, 'worker', text);
    for (const fileId of new Set(pictures)) await attachFile(context, { fileId, purpose: 'feedback', caseId: id });
    return { caseId: id, number, promisedAt };
  },
};
