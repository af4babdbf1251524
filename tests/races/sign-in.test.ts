import { randomUUID } from 'node:crypto';
import { signInText } from '@/rules/sign-in-code';
import { newBrowser } from '../support/test-browser';
import { worldOfFile } from '../support/world';

const world = worldOfFile({ max: 20 });
beforeEach(() => world.database.db.deleteFrom('limits').execute());

const twenty = Array.from({ length: 20 }, (_, i) => i);
const codes = (answers: readonly { ok: boolean; code?: string }[]) =>
  answers.map((answer) => (answer.ok ? 'ok' : (answer.code ?? ''))).sort();
const sessionsOf = async () =>
  (await world.database.db.selectFrom('sessions').select('id').where('is_confirmed', '=', true).execute()).length;

describe('one QR', () => {
  it('scanned by two phones at once is one person’s, and the other is told', async () => {
    const { ticket } = await newBrowser(world).get('signIn.begin', {});
    const code = signInText(ticket);
    const answers = await Promise.all(
      (['worker', 'worker2'] as const).map((who) => world.ask(who, 'signIn.scan', { code })),
    );
    expect(codes(answers)).toEqual(['ok', 'signInTaken']);
  });

  it('confirmed twenty times and fetched twenty times at once is exactly one session', async () => {
    const pc = newBrowser(world);
    const { ticket } = await pc.get('signIn.begin', {});
    const { id } = await world.get('worker', 'signIn.scan', { code: signInText(ticket) });
    const before = await sessionsOf();
    const confirmed = await Promise.all(twenty.map(() => world.ask('worker', 'signIn.confirm', { signInId: id })));
    expect(codes(confirmed)).toEqual(['ok', ...twenty.slice(1).map(() => 'signInTaken')]);
    const fetched = await Promise.all(twenty.map(() => pc.ask('signIn.collect', { ticket }, randomUUID())));
    expect(codes(fetched)).toEqual(['ok', ...twenty.slice(1).map(() => 'signInOver')]);
    expect(await sessionsOf()).toBe(before + 1);
  });

  it('renewed at the moment it is confirmed: the phone is never told that it worked while the PC shows another', async () => {
    for (let round = 0; round < 12; round += 1) {
      await world.database.db.deleteFrom('limits').execute();
      const pc = newBrowser(world);
      const { ticket } = await pc.get('signIn.begin', {});
      const { id } = await world.get('worker', 'signIn.scan', { code: signInText(ticket) });
      const renew = () => pc.ask('signIn.begin', { instead: ticket });
      const confirm = () => world.ask('worker', 'signIn.confirm', { signInId: id });
      const second = round % 2 ? confirm : renew;
      const early = round % 2 ? renew() : confirm();
      const late = second();
      const [renewed, confirmed] = round % 2 ? [await early, await late] : [await late, await early];
      const outcome = codes([renewed])
        .concat(codes([confirmed]))
        .join();
      expect(['stateChanged,ok', 'ok,signInOver']).toContain(outcome);
      expect((await pc.ask('signIn.collect', { ticket })).ok).toBe(confirmed.ok);
    }
  });
});
