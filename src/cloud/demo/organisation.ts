import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';
import type { Role } from '@/contract/roles';
import type { Context } from '../act';
import type { Db } from '../db/open';
import { type PersonaName, personaId } from '../db/seed/personas';
import { demoId } from '../db/seed/units';
import type { Keys } from '../office/keys';
import { personAs } from '../office/sessions';
import { doors } from '../services';

dayjs.extend(utc);

const unit = (key: string) => demoId(`unit:${key}`);

/** Shows the organisation alive: a renamed unit, hours, a hotline, a role that ends soon, one that waits for a second administrator, a deputy. */
export async function loadOrganisation(db: Db, keys: Keys, now: Date): Promise<void> {
  const shown = await db.selectFrom('contacts').select('unit_id').limit(1).execute();
  if (shown.length > 0) return;
  const as = (who: PersonaName, role: Role): Context => ({
    db,
    keys,
    now,
    caller: personAs(personaId(who), [{ role, unitPath: `/${unit('district')}/` }]),
  });
  const day = (days: number) => dayjs(now).utcOffset(8).add(days, 'day').format('YYYY-MM-DD');
  const [officer, admin] = [as('officer', 'officer'), as('admin', 'admin')];
  const { editUnit, setContact, setHours, setHoliday, grant, nameDeputy } = doors.organisation.acts;
  const renamed = { unitId: unit('market'), name: '老城商圈联合工会', creditCode: '', phone: '' };
  await editUnit.run(officer, renamed, undefined);
  const contact = '区职工服务中心，建设路 100 号；工作日 9:00–12:00、14:00–18:00';
  await setContact.run(officer, { unitId: unit('district'), hotline: '12351', contact }, undefined);
  const spans = [
    { from: 510, to: 720 },
    { from: 810, to: 1050 },
  ];
  await setHours.run(officer, { unitId: unit('park'), spans }, undefined);
  const closed = { unitId: unit('park'), day: day(20), as: 'closed' as const, reason: '园区年终检修停电' };
  await setHoliday.run(officer, closed, undefined);
  const soon = { personId: personaId('street'), role: 'visitor' as const, unitId: unit('park'), endsOn: day(21) };
  await grant.run(admin, soon, undefined);
  const heavy = { personId: personaId('officer2'), role: 'lead' as const, unitId: unit('district'), endsOn: day(365) };
  await grant.run(admin, heavy, undefined);
  const away = { personId: personaId('visitor'), deputy: personaId('street'), endsOn: day(10) };
  await nameDeputy.run(as('visitor', 'visitor'), away, undefined);
}
