import { randomUUID } from 'node:crypto';
import { addPerson, type PersonaName } from '@/cloud/db/seed/personas';
import { type DemoUnit, demoId } from '@/cloud/db/seed/units';
import { stepJob } from '@/cloud/office/jobs';
import { jobs } from '@/cloud/services';
import type { ActionOf } from '@/contract';
import type { Input } from '@/contract/action';
import { checkCharacter, lastFour } from '@/rules/identity';
import { agreed } from './consents';
import { keptFile } from './kept-files';
import { signedIn } from './signed-in';
import type { Who, World } from './world';

type Claim = Input<ActionOf<'identity.submit'>>;

let given = 0;

/** A synthetic ID number that no other call in this process answers. */
export function anyNumber(): string {
  given += 1;
  const day = new Date(Date.UTC(1970, 0, 1 + Math.floor(given / 900))).toISOString().slice(0, 10).replaceAll('-', '');
  const digits = `440308${day}${String(100 + (given % 900))}`;
  return digits + checkCharacter(digits);
}

/** A persona agrees and hands in their name and a number of their own, or as said; answers the case, '' when a list settled it at once. */
export async function givenClaim(world: World, who: PersonaName, said: Partial<Claim> = {}): Promise<string> {
  await agreed(world, who, 'identity');
  const me = await world.get(who, 'members.me', {});
  await world.get(who, 'identity.submit', { name: me?.name ?? '', document: 'idCard', number: anyNumber(), ...said });
  return (await world.get(who, 'identity.mine', {})).claim?.caseId ?? '';
}

/** A persona is verified by a cadre who saw the card; answers the number. */
export async function verifiedBy(world: World, who: PersonaName, cadre: Who, number = anyNumber()): Promise<string> {
  const caseId = await givenClaim(world, who, { number });
  await world.get(cadre, 'identity.confirm', { caseId, document: 'idCard', lastFour: lastFour(number) });
  return number;
}

/** The courier hands in a number that worker2 has; answers the courier's case, which is an officer's. */
export async function givenContested(world: World, number = anyNumber()): Promise<string> {
  await givenClaim(world, 'worker2', { number });
  return givenClaim(world, 'courier', { number });
}

/** Adds somebody; answers their id. */
export async function givenAccount(
  { database, keys }: Pick<World, 'database' | 'keys'>,
  said: { name?: string; phone?: string; unit?: DemoUnit } = {},
): Promise<string> {
  const id = randomUUID();
  await addPerson(database.db, keys, {
    id,
    name: said.name ?? '王小二',
    phone: said.phone ?? '13900007788',
    unit: said.unit ?? 'couriers',
    status: 'unverified',
  });
  return id;
}

/** An officer proposes that two new accounts of the couriers' union are one person's; answers the case. */
export async function givenMerge(
  world: World,
  said: { from?: string; into?: string; wechat?: 'from' | 'into' } = {},
): Promise<string> {
  const [from, into] = [said.from ?? (await givenAccount(world)), said.into ?? (await givenAccount(world))];
  const merge = { from, into, wechat: said.wechat ?? 'from', reason: '本人带证件来，说明换过手机号' } as const;
  return (await world.get('officer', 'identity.proposeMerge', merge)).caseId;
}

/** Somebody who is an officer over a part of the district only. */
export async function givenOfficer(world: World, over: DemoUnit): Promise<Who> {
  const id = await givenAccount(world, { name: '区片干部', unit: over });
  await world.database.db
    .insertInto('grants')
    .values({
      id: randomUUID(),
      person_id: id,
      role: 'officer',
      unit_id: demoId(`unit:${over}`),
      ends_on: '2099-12-31',
    })
    .execute();
  return signedIn(world, { id });
}

/** A persona's file of a list, as if it had been uploaded and checked. */
export function givenListFile(world: World, who: PersonaName, bytes: Buffer): Promise<string> {
  return keptFile(world, who, 'memberList', { type: 'text/csv', bytes });
}

/** A persona hands in lines of 姓名,证件号码 for a unit, and the job reads them; answers the import. */
export async function readList(
  world: World,
  who: PersonaName,
  unit: DemoUnit,
  lines: readonly string[],
  mode: 'add' | 'replace' = 'add',
): Promise<string> {
  const fileId = await givenListFile(world, who, Buffer.from(['姓名,证件号码', ...lines].join('\r\n')));
  const { importId } = await world.get(who, 'identity.importList', { fileId, unit: demoId(`unit:${unit}`), mode });
  while (await stepJob(world, jobs, world.now));
  return importId;
}

/** An import of the hospital's list by the officer, read and waiting for a yes. */
export function givenImport(world: World): Promise<string> {
  return readList(world, 'officer', 'hospital', [`赵一,${anyNumber()}`]);
}
