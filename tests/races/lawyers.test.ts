import { personaId } from '@/cloud/db/seed/personas';
import { answeredCase, asked, assigned, rowOf } from '../support/legal';
import { question } from '../support/legal-examples';
import { worldOfFile } from '../support/world';

const world = worldOfFile({ max: 10 });
beforeEach(async () => {
  for (const table of ['limits', 'lawyer_employers', 'lawyer_absences'] as const)
    await world.database.db.deleteFrom(table).execute();
});

const zheng = personaId('lawyer');
const ouyang = personaId('lawyer2');
const ROUNDS = 10;

/** Both at once, the one or the other sent first by turns. */
async function atOnce<A, B>(round: number, one: () => Promise<A>, other: () => Promise<B>): Promise<[A, B]> {
  if (round % 2) return Promise.all([one(), other()]);
  const [second, first] = await Promise.all([other(), one()]);
  return [first, second];
}

it('a lawyer says that they act for an employer while a question about it is given to them: it never stays with them', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    await world.database.db.deleteFrom('lawyer_employers').execute();
    const caseId = await asked(world);
    const [given, added] = await atOnce(
      round,
      () => world.ask('officer', 'legal.assign', { caseId, lawyerId: zheng }),
      () =>
        world.ask('lawyer', 'legal.addEmployer', {
          name: question.employerName as string,
        }),
    );
    expect(added).toMatchObject({ ok: true });
    if (!given.ok) expect(given.code).toBe('lawyerBarred');
    expect((await rowOf(world, caseId)).lawyer_id).not.toBe(zheng);
  }
});

it('nor where they answered it before and it is asked on at that moment', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    await world.database.db.deleteFrom('limits').execute();
    await world.database.db.deleteFrom('lawyer_employers').execute();
    const caseId = await answeredCase(world);
    const [followed] = await atOnce(
      round,
      () =>
        world.ask('worker', 'legal.followUp', {
          caseId,
          text: '还有一点不明白',
          files: [],
        }),
      () =>
        world.ask('lawyer', 'legal.addEmployer', {
          name: question.employerName as string,
        }),
    );
    expect(followed).toMatchObject({ ok: true });
    expect(await rowOf(world, caseId)).toMatchObject({
      state: 'following_up',
      lawyer_id: ouyang,
      holder_id: ouyang,
    });
  }
});

it('a lawyer goes away while a question is given to them, by name or by itself: somebody who is there has it', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    await world.database.db.deleteFrom('lawyer_absences').execute();
    const caseId = await asked(world);
    const to = round % 3 ? { lawyerId: zheng } : {};
    const [given] = await atOnce(
      round,
      () => world.ask('officer', 'legal.assign', { caseId, ...to }),
      () =>
        world.ask('lawyer', 'legal.setAway', {
          from: '2026-12-01',
          until: '2026-12-02',
        }),
    );
    if (!given.ok) expect(given.code).toBe('lawyerAway');
    expect((await rowOf(world, caseId)).lawyer_id).not.toBe(zheng);
  }
});

it('two lawyers list the same employer at once: neither keeps a question about it', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    await world.database.db.deleteFrom('lawyer_employers').execute();
    const [one, other] = [await asked(world), await asked(world)];
    await assigned(world, one, 'lawyer');
    await assigned(world, other, 'lawyer2');
    const add = (who: 'lawyer' | 'lawyer2') =>
      world.ask(who, 'legal.addEmployer', {
        name: question.employerName as string,
      });
    expect(await Promise.all([add('lawyer'), add('lawyer2')])).toMatchObject([{ ok: true }, { ok: true }]);
    for (const caseId of [one, other])
      expect(await rowOf(world, caseId)).toMatchObject({
        state: 'accepted',
        lawyer_id: null,
        holder_role: 'officer',
      });
  }
});

it('a lawyer hands a question back while it is given to another: whom it was given to last has it', async () => {
  for (let round = 0; round < 2 * ROUNDS; round += 1) {
    const caseId = await asked(world);
    await assigned(world, caseId);
    const [given, back] = await atOnce(
      round,
      () =>
        world.ask('lead', 'legal.assign', {
          caseId,
          lawyerId: ouyang,
          reason: '换一位',
        }),
      () => world.ask('lawyer', 'legal.handBack', { caseId, reason: '专业不对口' }),
    );
    const { state, lawyer_id } = await rowOf(world, caseId);
    expect([state, lawyer_id]).toEqual(given.ok ? ['assigned', ouyang] : ['accepted', null]);
    if (!given.ok) expect([given.code, back.ok]).toEqual(['stateChanged', true]);
    else if (!back.ok) expect(back.code).toBe('notFound');
  }
});
