import { events } from './events';
import { help } from './help';
import { identity } from './identity';
import { legal } from './legal';
import { members } from './members';
import { office } from './office';
import { organisation } from './organisation';
import { privacy } from './privacy';
import { selfStudy } from './self-study';
import { signIn } from './sign-in';
import { statistics } from './statistics';

/** The whole contract: `service.verb` → action. The phone imports it as a type only. */
export const contract = {
  members,
  identity,
  organisation,
  signIn,
  help,
  events,
  selfStudy,
  legal,
  office,
  privacy,
  statistics,
};

export type Contract = typeof contract;

/** Every action's name, as `service.verb`. */
export type ActionName = { [S in keyof Contract]: `${S}.${Extract<keyof Contract[S], string>}` }[keyof Contract];

/** The action a name stands for. */
export type ActionOf<N extends ActionName> = N extends `${infer S extends keyof Contract}.${infer V}`
  ? V extends keyof Contract[S]
    ? Contract[S][V]
    : never
  : never;
