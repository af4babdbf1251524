import { checkCharacter } from '@/rules/identity';
import { maskName } from '@/rules/masking';
import type { Context } from '../act';
import { type PersonaName, personaId, personas } from '../db/seed/personas';
import { type DemoUnit, demoId } from '../db/seed/units';
import { confirm } from '../identity/confirm';
import { confirmImport } from '../identity/confirm-import';
import { entryIndex } from '../identity/numbers';
import { proposeMerge } from '../identity/propose-merge';
import { submit } from '../identity/submit';
import { giveConsent } from '../office/consents';
import { personAs } from '../office/sessions';

type Ground = Pick<Context, 'db' | 'keys' | 'now'>;

/** A synthetic number: a demo sequence, with the check character it needs. */
const numberOf = (sequence: number): string => {
  const digits = `44030819900101${String(sequence).padStart(3, '0')}`;
  return digits + checkCharacter(digits);
};

/** Real names alive: two units' lists, the worker a verified member, some who wait, a number two people claim, a merge proposed. Once. */
export async function loadIdentities(ground: Ground, crowd: readonly { id: string; name: string }[]): Promise<void> {
  const { db } = ground;
  if (await db.selectFrom('member_imports').select('id').executeTakeFirst()) return;
  const listed = (from: number) =>
    crowd.slice(from, from + 12).map(({ name }, i) => ({ name, number: numberOf(100 + from + i) }));
  await handIn(ground, 'cadre', 'netvalley', [{ name: personas.worker.name, number: numberOf(1) }, ...listed(0)]);
  await handIn(ground, 'street', 'precision', listed(12));
  const claim = async (personId: string, name: string, sequence: number): Promise<void> => {
    await giveConsent(db, personId, 'identity', { how: 'own_phone' }, ground.now);
    const caller = personAs(personId);
    await submit.run({ ...ground, caller }, { name, document: 'idCard', number: numberOf(sequence) }, undefined);
  };
  await claim(personaId('worker'), personas.worker.name, 1);
  await claim(personaId('courier'), personas.courier.name, 2);
  await verifyPersonas(ground, claim);
  const [waiting, other, taken, from, into] = [30, 35, 40, 41, 42].map((at) => crowd[at]);
  if (!waiting || !other || !taken || !from || !into) return;
  await claim(waiting.id, waiting.name, 4);
  await claim(other.id, other.name, 5);
  // The same number once more: an officer has to see the card.
  await claim(taken.id, taken.name, 4);
  // The two of the merge say the same number: one was verified by it, the other handed it in again.
  await claim(into.id, into.name, 6);
  await seeCard(ground, into.id, 6);
  await claim(from.id, from.name, 6);
  const officer = personAs(personaId('officer'), [{ role: 'officer', unitPath: '/' }]);
  const reason = '本人带证件来，说明换过手机号，两个账号都是自己的';
  await proposeMerge.run(
    { ...ground, caller: officer },
    { from: from.id, into: into.id, wechat: 'from', reason },
    undefined,
  );
}

/** Everybody whose status says so has shown a card: to an officer, an officer's to the other one. */
async function verifyPersonas(
  ground: Ground,
  claim: (personId: string, name: string, sequence: number) => Promise<void>,
): Promise<void> {
  const known = (Object.keys(personas) as PersonaName[]).filter((who) => who !== 'worker' && who !== 'courier');
  for (const [at, who] of known.entries()) {
    const personId = personaId(who);
    const number = 500 + at;
    await claim(personId, personas[who].name, number);
    await seeCard(ground, personId, number, who === 'officer' ? 'officer2' : 'officer');
  }
}

/** An officer compares the card of what somebody has handed in. */
async function seeCard(ground: Ground, personId: string, sequence: number, by: PersonaName = 'officer'): Promise<void> {
  const open = ground.db.selectFrom('identities').select('case_id').where('person_id', '=', personId);
  const { case_id } = await open.where('state', '=', 'waiting').executeTakeFirstOrThrow();
  const caller = personAs(personaId(by), [{ role: 'officer', unitPath: '/' }]);
  const seen = { caseId: case_id ?? '', document: 'idCard' as const, lastFour: numberOf(sequence).slice(-4) };
  await confirm.run({ ...ground, caller }, seen, undefined);
}

/** A list as the reading job leaves it, then confirmed. */
async function handIn(
  ground: Ground,
  who: Extract<PersonaName, 'cadre' | 'street'>,
  unit: DemoUnit,
  people: readonly { name: string; number: string }[],
): Promise<void> {
  const { db, keys, now } = ground;
  const id = demoId(`member-import:${unit}`);
  const unitId = demoId(`unit:${unit}`);
  const made = { id, unit_id: unitId, made_by: personaId(who), mode: 'add', state: 'read', created_at: now } as const;
  const faults = JSON.stringify([
    { row: people.length + 2, sentence: '号码的最后一位对不上，多半有一位填错了，请逐位核对' },
  ]);
  await db
    .insertInto('member_imports')
    .values({ ...made, wrong_count: 1, faults })
    .execute();
  await db
    .insertInto('member_import_rows')
    .values(
      people.map(({ name, number }) => ({
        import_id: id,
        entry_index: entryIndex(keys, name, number),
        name_masked: maskName(name),
      })),
    )
    .execute();
  const caller = personAs(personaId(who), [{ role: personas[who].role, unitPath: '/' }]);
  await confirmImport.run({ ...ground, caller }, { importId: id }, undefined);
}
