import type { Door, PrivacyEntry } from '../act';
import { accountEntries } from './spine-account';
import { auditEntry } from './spine-audit';
import { caseEntries } from './spine-cases';
import { traceEntries } from './spine-traces';

/** What the policy calls the house's own entries. */
const SPINE_LABEL = '账号和通用记录';

/** What the house itself keeps of a person, beside the services; the person's own row is emptied last, by `tombstone`. */
function spineOf(doors: readonly Door[]): readonly PrivacyEntry[] {
  return [...accountEntries, ...caseEntries(doors), ...traceEntries, auditEntry(doors)];
}

/** Every entry there is, the house's own first: they still need the person's row, which a service may empty. With the word of the service that keeps it. */
export function everyEntry(doors: readonly Door[]): readonly (PrivacyEntry & { readonly service: string })[] {
  const all = [{ label: SPINE_LABEL, privacy: spineOf(doors) }, ...doors];
  return all.flatMap(({ label, privacy = [] }) => privacy.map((entry) => ({ ...entry, service: label })));
}
