import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { invite } from '@/cli/admin-invite';
import { type PersonaName, personaId } from '@/cloud/db/seed/personas';
import { demoId } from '@/cloud/db/seed/units';
import { openTestHouse } from '../support/test-house';
import { worldOfEachTest } from '../support/world';

const world = worldOfEachTest();

const unit = (key: string) => demoId(`unit:${key}`);
const codes = (answers: readonly { ok: boolean; code?: string }[]) =>
  answers.map((answer) => (answer.ok ? 'ok' : answer.code)).sort();
const grantOf = async (who: PersonaName) =>
  (await world.get('admin', 'organisation.grants', { person: personaId(who) })).items[0]?.id as string;

it('two administrators who confirm one proposal: once', async () => {
  const given = { unitId: unit('district'), personId: personaId('worker'), endsOn: '2027-12-01' };
  await world.get('admin', 'organisation.grant', { ...given, personId: personaId('worker2'), role: 'admin' });
  const [first] = (await world.get('admin2', 'organisation.proposals', {})).items;
  await world.get('admin2', 'organisation.decide', { proposalId: first?.id ?? '', isConfirmed: true });
  await world.get('admin', 'organisation.grant', { ...given, role: 'finance' });
  const [proposal] = (await world.get('admin2', 'organisation.proposals', {})).items;
  const decide = (who: PersonaName) =>
    world.ask(who, 'organisation.decide', { proposalId: proposal?.id ?? '', isConfirmed: true });
  expect(codes(await Promise.all([decide('admin2'), decide('worker2')]))).toEqual(['ok', 'stateChanged']);
  expect((await world.get('admin', 'organisation.grants', { person: personaId('worker') })).items).toHaveLength(1);
});

it('two administrators who end their own role at once: one stays', async () => {
  const [mine, other] = [await grantOf('admin'), await grantOf('admin2')];
  const answers = await Promise.all([
    world.ask('admin', 'organisation.endGrant', { grantId: mine, reason: '调离' }),
    world.ask('admin2', 'organisation.endGrant', { grantId: other, reason: '调离' }),
  ]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
});

it('two people with one code: one becomes administrator', async () => {
  await sql`update grants set ended_at = now() where role = 'admin'`.execute(world.database.db);
  const code = await invite(world.database, world.now);
  const redeem = (who: PersonaName) => world.ask(who, 'organisation.redeemInvite', { code });
  expect(codes(await Promise.all([redeem('worker'), redeem('worker2')]))).toEqual(['notFound', 'ok']);
});

it('two officers who merge overlapping units: one after the other, and no unit hangs on one that ended', async () => {
  const merge = (who: PersonaName, from: string, into: string) =>
    world.ask(who, 'organisation.mergeUnit', { unitId: unit(from), into: unit(into), reason: '整合' });
  for (const [a, b] of [
    [merge('officer', 'harbour', 'oldtown'), merge('officer2', 'oldtown', 'harbour')],
    [merge('officer', 'netvalley', 'chips'), merge('officer2', 'park', 'riverside')],
  ]) {
    const answers = await Promise.all([a, b]);
    expect(answers.some((answer) => answer?.ok)).toBe(true);
  }
  const { rows } = await sql`select b.name from units b join units a on a.id = b.parent_id
    where b.ended_at is null and (a.ended_at is not null or b.path <> a.path || b.id || '/')`.execute(
    world.database.db,
  );
  expect(rows).toEqual([]);
});

it('a role ended while its holder asks: what began finishes or is refused whole, what comes next is refused', async () => {
  let began: () => void = () => {};
  let goOn: () => void = () => {};
  const hasBegun = new Promise<void>((resolve) => {
    began = resolve;
  });
  const mayGoOn = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const ask = openTestHouse(world, {
    action: { roles: ['officer'], writes: true },
    act: {
      before: async () => {
        began();
        await mayGoOn;
      },
      run: async ({ db }) => {
        await db.updateTable('units').set({ phone: '1' }).execute();
        return {};
      },
    },
  });
  const asking = ask('officer', {}, randomUUID());
  await hasBegun;
  await world.get('admin', 'organisation.endGrant', { grantId: await grantOf('officer'), reason: '调离' });
  goOn();
  expect(await asking).toEqual({ ok: false, code: 'forbidden' });
  const { rows } = await sql`select from units where phone = '1'`.execute(world.database.db);
  expect(rows).toEqual([]);
});
