import { randomUUID } from 'node:crypto';
import { type PersonaName, personas } from '@/cloud/db/seed/personas';
import type { Credential } from '@/cloud/ports/identity';
import { changed, placesOf } from '../support/changed';
import { everybodyAgrees } from '../support/consents';
import { everyExample } from '../support/examples';
import { signedIn } from '../support/signed-in';
import { contentsOf, tableNames } from '../support/tables';
import { worldOfFile } from '../support/world';

const world = worldOfFile();
beforeAll(async () => {
  await everybodyAgrees(world);
});

const hostile = [
  `'; drop table people; --`,
  `' or '1'='1`,
  '<script>alert(1)</script>',
  `"><img src=x onerror=alert(1)>`,
  '{{7*7}}',
  "\\'; select pg_sleep(9); --",
  '%',
  '_',
  '$1',
  '../../etc/passwd',
];

/** What keeps text as its writer's own: beside these tables the house stands as before, and in them it is sealed or plain text. */
const keepsText: Readonly<Record<string, readonly string[]>> = {
  'legal.addEmployer': ['lawyer_employers'],
  'legal.saveTemplate': ['answer_templates'],
  'legal.ask': [
    'consultations',
    'consultation_messages',
    'consultation_members',
    'legal_askers',
    'deadlines',
    'cases',
    'case_history',
    'case_numbers',
    'outbox',
  ],
  'selfStudy.draftVersion': ['parameter_drafts', 'cases', 'case_history', 'case_numbers'],
  'help.sendFeedback': ['feedback', 'feedback_messages', 'cases', 'case_history', 'case_numbers'],
};

const askerOf = (allowed: readonly string[]): Promise<Credential> | Credential => {
  const name = Object.keys(personas).find((one) =>
    allowed.includes((personas[one as PersonaName] as { role?: string }).role ?? 'worker'),
  );
  return name ? signedIn(world, name as PersonaName) : { kind: 'openid', openid: `o${randomUUID()}` };
};

describe('SQL and HTML in every field that takes text', () => {
  it.each(everyExample)(
    '%s takes it as text or refuses it, and the house stands as before',
    async (name, action, example) => {
      const tables = await tableNames(world.database);
      const apart = ['scans', ...(keepsText[name] ?? [])];
      const before = await contentsOf(world.database, apart);
      for (const place of placesOf(example)) {
        const original = place.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], example);
        if (typeof original !== 'string') continue;
        for (const text of hostile) {
          // What keeps text is tried with all of it, not only until the minute's limit.
          if (keepsText[name]) await world.database.db.deleteFrom('limits').execute();
          const credential = await askerOf(action.roles);
          const answer = await world.dispatch(
            { action: name, input: changed(example, place, text), requestId: randomUUID() },
            { credential, address: '127.0.0.1' },
            world.now,
          );
          expect([place.join('.'), text, answer.ok ? 'ok' : answer.code]).toEqual([
            place.join('.'),
            text,
            expect.stringMatching(/^(ok|invalid|notFound|tooMany)$/),
          ]);
        }
      }
      expect(await tableNames(world.database)).toEqual(tables);
      expect(await contentsOf(world.database, apart)).toEqual(before);
    },
  );
});
