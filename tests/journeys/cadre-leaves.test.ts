import { sql } from 'kysely';
import { personaId } from '@/cloud/db/seed/personas';
import { demoId } from '@/cloud/db/seed/units';
import type { Credential } from '@/cloud/ports/identity';
import { purposes } from '@/contract/purposes';
import { lastFour } from '@/rules/identity';
import { complaint } from '../support/help';
import { anyNumber } from '../support/identity';
import { freshPhone, newcomer } from '../support/members';
import { allOf, onPc, titlesOf } from '../support/stories';
import { type Who, worldOfFile } from '../support/world';

const world = worldOfFile();

const district = demoId('unit:district');

/** Somebody without a unit hands in their name and number; answers the number. */
async function handsIn(who: Who): Promise<string> {
  const number = anyNumber();
  await world.get(who, 'privacy.giveConsent', { purpose: 'identity', version: purposes.identity.version });
  await world.get(who, 'identity.submit', { name: '林小北', document: 'idCard', number });
  return number;
}

/** The officer takes everything that waits at their desk. */
async function takesAll(who: Who): Promise<void> {
  const items = await allOf(world, who, 'office.desk', { view: 'role' });
  const cases = items.map(({ id, version }) => ({ id, version }));
  if (cases.length > 0) await world.get(who, 'office.assign', { cases, to: { kind: 'me' } });
}

const holders = async (who: Who) =>
  Object.fromEntries(
    (await allOf(world, who, 'office.myCases', {})).filter((c) => c.isOpen).map((c) => [c.kind, c.holder]),
  );
const onDesk = async (who: Who, view: 'all' | 'mine' | 'role') =>
  (await allOf(world, who, 'office.desk', { view })).map(({ kind }) => kind).sort();
const handled = async () => {
  const figures = await world.get('lead', 'statistics.figures', {
    unitId: district,
    period: { calendar: 'year', year: 2026 },
  });
  return figures.groups
    .flatMap((group) => group.figures)
    .filter(({ id }) => /^(identity|help|members)\.(cases|closed|inTime)$/.test(id))
    .map(({ id, value }) => `${id} ${value}`);
};
const times = (count: number, kind: string) => Array.from({ length: count }, () => kind);

it('an officer with twenty open cases leaves: handed over in one step, nothing is left holding a promise', async () => {
  const workers: Credential[] = [];
  for (let i = 0; i < 8; i += 1) workers.push((await newcomer(world)).who);
  const [first, second, third, fourth] = workers as [Credential, Credential, Credential, Credential];

  // Three are handled to their end by the one who will leave.
  const numbers = [await handsIn(first), await handsIn(second), await handsIn(third)];
  await takesAll('officer');
  for (const [at, { id: caseId }] of (await allOf(world, 'officer', 'office.desk', { view: 'mine' })).entries())
    await world.get('officer', 'identity.confirm', {
      caseId,
      document: 'idCard',
      lastFour: lastFour(numbers[at] ?? ''),
    });
  expect(await world.get(first, 'members.me', {})).toMatchObject({ status: 'verified' });

  // Then twenty that are not: nine pieces of feedback, eight real names, three numbers somebody verified typed.
  for (const who of workers) await world.get(who, 'help.sendFeedback', complaint);
  await world.get(first, 'help.sendFeedback', { ...complaint, category: 'wish' });
  for (const who of [first, second, third])
    await world.get(who, 'members.changePhone', { by: { kind: 'typed', phone: freshPhone() } });
  for (const who of workers.slice(3)) await handsIn(who);
  for (const who of [(await newcomer(world)).who, (await newcomer(world)).who, (await newcomer(world)).who])
    await handsIn(who);
  await takesAll('officer');
  expect((await world.get('officer', 'office.home', {})).desk).toEqual({ overdue: 0, today: 0, later: 20 });
  expect(await holders(first)).toEqual({ 使用反馈: '林晓燕', 手机号核对: '林晓燕' });
  const figures = await handled();
  expect(figures).toEqual(expect.arrayContaining(['identity.closed 3', 'identity.inTime 3', 'help.cases 9']));
  const pc = await onPc(world, 'officer');
  expect((await pc.get('office.desk', { view: 'mine' })).counts).toEqual({ overdue: 0, today: 0, later: 20 });

  // A third officer is there before they go; who arranges it sees what would be left behind.
  const until = { unitId: district, endsOn: '2027-12-01' };
  await world.get('admin', 'organisation.grant', { ...until, personId: personaId('librarian'), role: 'officer' });
  const leaver = { personId: personaId('officer') };
  const seen = await world.get('lead', 'organisation.leavePreview', leaver);
  expect(seen).toMatchObject({ name: '林晓燕', roles: [{ role: 'officer' }], sessions: 2, waiting: [], lastDay: null });
  const counted = Object.fromEntries(seen.held.map(({ label, count }) => [label, count]));
  expect(Object.values(counted).reduce((a, b) => a + b)).toBe(20);
  expect(counted).toMatchObject({ 实名核对: 8 });

  // One step: two kinds to two colleagues, the rest back to the role.
  const old = await world.credential('officer');
  const kinds = [
    { kind: 'verification', to: personaId('officer2') },
    { kind: 'feedback', to: personaId('librarian') },
  ];
  const leaving = { ...leaver, reason: '调任外区', rest: 'role', kinds } as const;
  expect(await world.ask('officer2', 'organisation.leave', leaving)).toMatchObject({ code: 'forbidden' });
  expect(await world.get('lead', 'organisation.leave', leaving)).toEqual({ moved: 20 });

  // At once: no session is left, on the phone or the PC.
  expect(await pc.get('members.me', {})).toBeNull();
  expect(await pc.ask('office.desk', {})).toMatchObject({ code: 'notSignedIn' });
  expect(await world.ask(old, 'office.desk', {})).toMatchObject({ code: 'notSignedIn' });
  expect(await world.ask('lead', 'organisation.leave', leaving)).toMatchObject({ code: 'notFound' });
  expect(JSON.stringify(await world.get('lead', 'organisation.unit', { unitId: district }))).not.toContain('林晓燕');

  // Every open case has somebody: eight, nine, and three that wait for whoever of the two comes first.
  const [names, feedback, rest] = [times(8, '实名核对'), times(9, '使用反馈'), times(3, '手机号核对')];
  expect(await onDesk('officer2', 'mine')).toEqual(names);
  expect(await onDesk('librarian', 'mine')).toEqual(feedback);
  expect([await onDesk('officer2', 'role'), await onDesk('librarian', 'role')]).toEqual([rest, rest]);
  expect(await onDesk('lead', 'all')).toEqual([...names, ...feedback, ...rest].sort());
  const nobodys = await sql<{ number: string }>`select c.number from cases c where c.closed_at is null and not exists (
    select from grants g join units u on u.id = g.unit_id where g.role = c.holder_role and starts_with(c.unit_path, u.path)
      and g.ended_at is null and g.ends_on >= ${world.now}::date and (c.holder_id is null or g.person_id = c.holder_id))`;
  expect((await nobodys.execute(world.database.db)).rows).toEqual([]);

  // They are told, in words that say nothing of the matter; the workers see who has it now, with the same promise.
  expect((await titlesOf(world, 'officer2'))[0]).toBe('有事项移交给你');
  expect(await titlesOf(world, 'librarian')).toEqual(['有事项移交给你', '你的角色有变化']);
  expect((await titlesOf(world, fourth)).filter((title) => title === '你的事项换了办理人')).toHaveLength(1);
  expect(await holders(first)).toEqual({ 使用反馈: '曹敏慧', 手机号核对: '示范区总工会' });
  expect(await holders(fourth)).toEqual({ 使用反馈: '曹敏慧', 实名核对: '罗文' });
  expect((await allOf(world, fourth, 'office.myCases', {})).every(({ promisedAt }) => promisedAt !== null)).toBe(true);

  // The work goes on, and what the one who left did stays counted.
  expect(await handled()).toEqual(figures);
  const [next] = await allOf(world, 'librarian', 'office.desk', { view: 'mine' });
  await world.get('librarian', 'help.answer', { caseId: next?.id ?? '', text: '收到，已经转给技术人员。' });
  const { steps } = await world.get('lead', 'office.caseHistory', { caseId: next?.id ?? '' });
  expect(steps.map(({ reason }) => reason)).toContain('原办理人离任，移交同事办理');
});
