import type { PersonaName } from '@/cloud/db/seed/personas';
import { outcomes } from '@/contract/events-words';
import { shownAt } from '../door';
import type { World } from '../world';
import { elements, fill, open, tap, until } from './screen';

/** Signs somebody up; answers the registration and what their phone shows at any moment. */
export async function signedUp(world: World, who: PersonaName, eventId: string) {
  const { id } = await world.get(who, 'events.signUp', { eventId });
  const code = await world.get(who, 'events.myCode', { registrationId: id });
  return { id, digits: () => shownAt(code, new Date()).digits };
}

/** Opens the page where people are checked in, where numbers are typed. */
export async function toDoor(eventId: string): Promise<void> {
  await open(`/pages/events-door/check-in/index?id=${eventId}`);
  await tap('数字码');
}

/** Types what somebody reads out. */
export async function byCode(code: string): Promise<void> {
  await fill('数字码', code);
  await tap('签到');
}

/** Types who somebody says they are. */
export async function byName(name: string, tail: string): Promise<void> {
  await fill('姓名', name);
  await fill('手机后四位', tail);
  await tap('签到');
}

/** Waits for the word that fills the screen, then for the next person; answers all that the screen said. */
export async function answered(outcome: keyof typeof outcomes): Promise<string> {
  const { word, advice } = outcomes[outcome];
  await until(word, () => elements('.verdict__word')[0]?.textContent === word);
  const said = elements('.verdict')[0]?.textContent ?? '';
  expect(said).toContain(advice);
  await tap(said.endsWith('（自动继续）') ? '下一位（自动继续）' : '下一位');
  await until('下一位', () => elements('.verdict').length === 0);
  return said;
}
