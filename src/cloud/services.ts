import type { Contract } from '@/contract';
import type { ErrorCode } from '@/contract/errors';
import type { Door } from './act';
import { deskDoor } from './desk';
import { door as events } from './events';
import { door as help } from './help';
import { identityDoor } from './identity';
import { door as legal } from './legal';
import { door as members } from './members';
import { organisationDoor } from './organisation';
import { privacyDoor } from './privacy';
import { door as selfStudy } from './self-study';
import { door as signIn } from './sign-in';
import { statisticsDoor } from './statistics';

/** A merge of two accounts asks every service, this one too. */
const identity = identityDoor(() => list);
const others = { members, identity, signIn, help, events, selfStudy, legal };
const services = { ...others, organisation: organisationDoor(others as unknown as Readonly<Record<string, Door>>) };
/** What ranges over services is handed this list; the desk by name, as cases carry it. */
const named = services as unknown as Readonly<Record<string, Door>>;
const list = Object.values(named);

const office = deskDoor(named);

/** Every door of the house, by the contract's names. A new service is one line here. */
export const doors: { readonly [S in keyof Contract]: Door<Contract[S]> } = {
  ...services,
  office,
  privacy: privacyDoor([...list, office as unknown as Door]),
  statistics: statisticsDoor(named),
};

const all = Object.values(doors) as unknown as Door[];

/** The acts of all services, by service and verb. */
export const acts = Object.fromEntries(
  Object.entries(doors).map(([service, door]) => [service, door.acts]),
) as unknown as Readonly<Record<string, Door['acts']>>;

/** What a broken constraint means, over all services. */
export const constraints: Readonly<Record<string, ErrorCode>> = Object.assign(
  {},
  ...all.map((door) => door.constraints),
);

/** The jobs of all services, by kind, and those that begin every night. */
export const jobs: Door['jobs'] = Object.assign({}, ...all.map((door) => door.jobs));
export const nightly: readonly string[] = all.flatMap((door) => door.nightly);

/** What falls due between two nights, over all services. */
export const dueWork = all.flatMap((door) => door.due ?? []);
