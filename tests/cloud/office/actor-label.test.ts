import { actorLabel } from '@/cloud/office/actor-label';
import { type Caller, personAs, theHouse } from '@/cloud/office/sessions';
import { roleLabels, signedIn } from '@/contract/roles';

const [district, street, unit] = ['/d/', '/d/s/', '/d/s/u/'];
const cadre: Caller = personAs('p', [
  { role: 'grassroots', unitPath: '/d/other/' },
  { role: 'street', unitPath: street },
  { role: 'officer', unitPath: district },
  { role: 'auditor', unitPath: district },
]);
const asking = (...roles: Caller['asking'] & object): Caller => ({ ...cadre, asking: roles });

describe('the word for who acted', () => {
  it('is the role the row waits for, of those held, allowed and reaching it', () => {
    const label = actorLabel(asking('grassroots', 'street', 'officer'), { unitPath: unit, waitsFor: 'officer' });
    expect(label).toBe(roleLabels.officer);
  });

  it('is never a role whose scope does not reach the row, nor one that may not ask this', () => {
    expect(actorLabel(asking('grassroots', 'street', 'officer'), { unitPath: unit })).toBe(roleLabels.street);
    expect(actorLabel(asking('officer'), { unitPath: unit, waitsFor: 'auditor' })).toBe(roleLabels.officer);
  });

  it('is the first of the action where the row says nothing', () => {
    expect(actorLabel(asking('lead', 'officer', 'street'))).toBe(roleLabels.officer);
  });

  it('is 职工 on one’s own row and in what workers do for themselves, whatever else they hold', () => {
    const own = { ...cadre, asking: signedIn };
    expect(actorLabel(own)).toBe(roleLabels.worker);
    expect(actorLabel(own, { isOwn: true, unitPath: unit, waitsFor: 'officer' })).toBe(roleLabels.worker);
    expect(actorLabel(personAs('p'), { unitPath: unit })).toBe(roleLabels.worker);
  });

  it('is the cadre’s in an action open to all that they do at another’s row', () => {
    expect(actorLabel({ ...cadre, asking: signedIn }, { unitPath: unit, waitsFor: 'officer' })).toBe(
      roleLabels.officer,
    );
  });

  it('names whoever entered it for somebody, and the house where nobody asked', () => {
    const assisted = { ...personAs('p'), assistedBy: { personId: 'c', role: 'street' as const } };
    expect(actorLabel(assisted, { isOwn: true })).toBe(`代办：${roleLabels.street}`);
    expect(actorLabel(theHouse)).toBe('系统');
    expect(actorLabel({ ...theHouse, roles: new Set(['guest'] as const) })).toBe(roleLabels.guest);
  });
});
