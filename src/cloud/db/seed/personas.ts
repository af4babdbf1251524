import type { MemberStatus } from '@/contract/members';
import type { Role } from '@/contract/roles';
import { giveConsent } from '../../office/consents';
import type { Keys } from '../../office/keys';
import { blindIndex, sealField } from '../../office/seal';
import type { Db } from '../open';
import { type DemoUnit, demoId } from './units';

interface Persona {
  readonly name: string;
  readonly phone: string;
  readonly unit: DemoUnit;
  readonly status: MemberStatus;
  readonly role?: Role;
  readonly over?: DemoUnit;
}

/** One person for every role, seconds for what needs two. Invented, with numbers of the shape 1xx 0000 xxxx. */
export const personas = {
  worker: { name: '张建国', phone: '13800007307', unit: 'netvalley', status: 'member' },
  worker2: { name: '阿依古丽·买买提', phone: '13900001204', unit: 'precision', status: 'verified' },
  courier: { name: '李强', phone: '15000008816', unit: 'couriers', status: 'unverified' },
  cadre: {
    name: '周敏',
    phone: '13600003321',
    unit: 'netvalley',
    status: 'member',
    role: 'grassroots',
    over: 'netvalley',
  },
  street: { name: '何志远', phone: '13600003322', unit: 'park', status: 'member', role: 'street', over: 'park' },
  officer: {
    name: '林晓燕',
    phone: '13600003323',
    unit: 'district',
    status: 'member',
    role: 'officer',
    over: 'district',
  },
  officer2: {
    name: '罗文',
    phone: '13600003324',
    unit: 'district',
    status: 'member',
    role: 'officer',
    over: 'district',
  },
  lead: { name: '陈国栋', phone: '13600003325', unit: 'district', status: 'member', role: 'lead', over: 'district' },
  lead2: { name: '黄雅琴', phone: '13600003326', unit: 'district', status: 'member', role: 'lead', over: 'district' },
  lawyer: {
    name: '郑明',
    phone: '13600003327',
    unit: 'district',
    status: 'verified',
    role: 'lawyer',
    over: 'district',
  },
  lawyer2: {
    name: '欧阳静',
    phone: '13600003328',
    unit: 'district',
    status: 'verified',
    role: 'lawyer',
    over: 'district',
  },
  mediator: {
    name: '孙德海',
    phone: '13600003329',
    unit: 'district',
    status: 'verified',
    role: 'mediator',
    over: 'district',
  },
  counsellor: {
    name: '苏婉',
    phone: '13600003330',
    unit: 'district',
    status: 'verified',
    role: 'counsellor',
    over: 'district',
  },
  supervisor: {
    name: '钱学文',
    phone: '13600003331',
    unit: 'district',
    status: 'verified',
    role: 'supervisor',
    over: 'district',
  },
  visitor: {
    name: '吴小梅',
    phone: '13600003332',
    unit: 'district',
    status: 'member',
    role: 'visitor',
    over: 'district',
  },
  finance: {
    name: '冯丽',
    phone: '13600003333',
    unit: 'district',
    status: 'member',
    role: 'finance',
    over: 'district',
  },
  finance2: {
    name: '蒋涛',
    phone: '13600003334',
    unit: 'district',
    status: 'member',
    role: 'finance',
    over: 'district',
  },
  auditor: {
    name: '沈正',
    phone: '13600003335',
    unit: 'district',
    status: 'member',
    role: 'auditor',
    over: 'district',
  },
  admin: { name: '韩磊', phone: '13600003336', unit: 'district', status: 'member', role: 'admin', over: 'district' },
  admin2: { name: '唐宁', phone: '13600003337', unit: 'district', status: 'member', role: 'admin', over: 'district' },
  librarian: {
    name: '曹敏慧',
    phone: '13600003338',
    unit: 'district',
    status: 'member',
    role: 'librarian',
    over: 'district',
  },
  keeper: {
    name: '许大海',
    phone: '13600003339',
    unit: 'netvalley',
    status: 'member',
    role: 'keeper',
    over: 'netvalley',
  },
} as const satisfies Record<string, Persona>;

export type PersonaName = keyof typeof personas;

/** The person a persona is. */
export function personaId(name: PersonaName): string {
  return demoId(`person:${name}`);
}

/** When the demo's people agreed to the policy. */
const AGREED = new Date('2026-11-20T02:00:00Z');

/** Adds a person with a sealed phone, who agreed to the policy; one who is there already stays as they are. */
export async function addPerson(
  db: Db,
  keys: Keys,
  person: { id: string; name: string; phone: string; unit: DemoUnit; status: Persona['status'] },
): Promise<void> {
  const { numInsertedOrUpdatedRows: added } = await db
    .insertInto('people')
    .values({
      id: person.id,
      name: person.name,
      phone_sealed: sealField(keys, { table: 'people', column: 'phone_sealed', row: person.id }, person.phone),
      phone_index: blindIndex(keys, 'phone', person.phone),
      status: person.status,
      unit_id: demoId(`unit:${person.unit}`),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (added === 1n) await giveConsent(db, person.id, 'policy', { how: 'own_phone' }, AGREED);
}

/** Loads every persona with their role; what is there already stays. */
export async function loadPersonas(db: Db, keys: Keys): Promise<void> {
  for (const [name, persona] of Object.entries(personas) as [PersonaName, Persona][]) {
    const id = personaId(name);
    await addPerson(db, keys, { id, ...persona });
    if (!persona.role || !persona.over) continue;
    await db
      .insertInto('grants')
      .values({
        id: demoId(`grant:${name}`),
        person_id: id,
        role: persona.role as Exclude<Role, 'guest' | 'worker'>,
        unit_id: demoId(`unit:${persona.over}`),
        ends_on: '2099-12-31',
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}
