import type { SensitiveClass } from '@/contract/action';
import type { Purpose } from '@/contract/purposes';
import type { Role } from '@/contract/roles';
import type { Db } from '../db/open';
import { type PersonaName, personaId } from '../db/seed/personas';
import { writeAudit } from '../office/audit';
import { giveConsent, withdrawConsent } from '../office/consents';
import { personAs } from '../office/sessions';

const DAY_MS = 86_400_000;

/** Receipts of the demo's workers beside the policy: agreed to, withdrawn, entered by a cadre. */
const receipts: readonly {
  who: PersonaName;
  purpose: Purpose;
  daysAgo: number;
  withdrawn?: number;
  by?: PersonaName;
}[] = [
  { who: 'worker', purpose: 'identity', daysAgo: 40 },
  { who: 'worker', purpose: 'health', daysAgo: 21, withdrawn: 6 },
  { who: 'worker2', purpose: 'children', daysAgo: 12 },
  { who: 'courier', purpose: 'identity', daysAgo: 3, by: 'cadre' },
];

/** What cadres were shown of them. */
const showings: readonly { who: PersonaName; by: PersonaName; role: Role; reads: SensitiveClass; daysAgo: number }[] = [
  { who: 'worker', by: 'officer', role: 'officer', reads: 'identity', daysAgo: 39 },
  { who: 'worker', by: 'cadre', role: 'grassroots', reads: 'contact', daysAgo: 9 },
  { who: 'courier', by: 'cadre', role: 'grassroots', reads: 'identity', daysAgo: 3 },
];

/** Gives the demo's people receipts, and shows them who saw what of theirs; once. */
export async function loadPrivacy(db: Db, now: Date): Promise<void> {
  const known = db.selectFrom('consents').select('id').where('person_id', '=', personaId('worker'));
  if (await known.where('purpose', '=', 'health').executeTakeFirst()) return;
  const ago = (days: number) => new Date(now.getTime() - days * DAY_MS);
  for (const { who, purpose, daysAgo, withdrawn, by } of receipts) {
    const way = by ? ({ how: 'assisted', by: personaId(by) } as const) : ({ how: 'own_phone' } as const);
    await giveConsent(db, personaId(who), purpose, way, ago(daysAgo));
    if (withdrawn) await withdrawConsent(db, personaId(who), purpose, ago(withdrawn));
  }
  for (const { who, by, role, reads, daysAgo } of showings) {
    const caller = personAs(personaId(by), [{ role, unitPath: '/' }]);
    await writeAudit(db, caller, { action: 'identity.reveal', reads, rowId: personaId(who), now: ago(daysAgo) });
  }
}
