import { documentKinds, type privacy } from '@/contract/privacy';
import type { Act, Door } from '../act';
import { Refusal } from '../refusal';
import { agreement } from './documents/agreement';
import { policy } from './documents/policy';
import { keptFor } from './kept-for';
import { everyEntry } from './spine';

const documents = { policy, agreement } as const;

/** The policy or the agreement. What the policy in force says is kept, why and how long comes from the doors, so it cannot differ from the code. */
export function documentOf(doors: readonly Door[]): Act<typeof privacy.document> {
  return {
    run: async (_, { kind, version }) => {
      const versions = documents[kind];
      const found = version === undefined ? versions[0] : versions.find((one) => one.version === version);
      if (!found) throw new Refusal('notFound');
      const isCurrent = found === versions[0];
      return {
        title: documentKinds[kind],
        version: found.version,
        since: found.since,
        isCurrent,
        sections: found.sections.map(({ title, lines }) => ({ title, lines: [...lines] })),
        kept: kind === 'policy' && isCurrent ? keptBy(doors) : [],
        versions: versions.map((one) => ({ version: one.version, since: one.since })),
      };
    },
  };
}

function keptBy(doors: readonly Door[]) {
  return everyEntry(doors).map((entry) => ({
    service: entry.service,
    what: entry.what,
    why: entry.why,
    howLong: keptFor(entry),
  }));
}
