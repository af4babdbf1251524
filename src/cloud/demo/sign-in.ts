import * as v from 'valibot';
import { action } from '@/contract/action';
import { input } from '@/contract/fields';
import { everyone, roleLabels } from '@/contract/roles';
import type { Act } from '../act';
import { type PersonaName, personaId, personas } from '../db/seed/personas';
import type { Extra } from '../house';
import { beginSession } from '../office/sessions';
import { deviceWords } from '../sign-in/device-words';

const names = Object.keys(personas) as [PersonaName, ...PersonaName[]];

const demoPersonas = action({
  roles: everyone,
  input: input({}),
  output: v.object({ items: v.array(v.object({ persona: v.string(), label: v.string(), hint: v.string() })) }),
});

const demoSignIn = action({
  roles: everyone,
  writes: true,
  limit: 120,
  input: input({ persona: v.picklist(names, '没有这个演示身份') }),
  output: v.object({ token: v.string() }),
});

const listPersonas: Act<typeof demoPersonas> = { run: async () => ({ items: demoPeople() }) };

const signIn: Act<typeof demoSignIn> = {
  run: async ({ db, now, caller: { browser } }, { persona }) => ({
    token: await beginSession(db, personaId(persona), deviceWords(browser?.agent ?? ''), now, {
      ...(browser ? { browserSecret: browser.keep() } : {}),
    }),
  }),
};

/** The demo's way in: anybody may be anybody. Only the demo server adds it; no cloud function contains it. */
export const demoDoor: Extra = {
  service: 'members',
  actions: { demoPersonas, demoSignIn },
  acts: { demoPersonas: listPersonas as Act, demoSignIn: signIn as Act },
};

/** Who one can sign in as: the persona, the name, and what they are. */
export function demoPeople(): { persona: string; label: string; hint: string }[] {
  return names.map((persona) => {
    const one = personas[persona];
    return { persona, label: one.name, hint: 'role' in one ? roleLabels[one.role] : roleLabels.worker };
  });
}
