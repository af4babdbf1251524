import type { Browser } from 'playwright-core';
import { demoId } from '@/cloud/db/seed/units';
import { type Desk, openBrowser, openDesk } from './browser';
import { cookieOf, newFolder, post, runCommand } from './commands';

/** The demo as `npm start` runs it, and a browser for each of its people. */
export interface Demo {
  readonly browser: Browser;
  readonly desks: Readonly<Record<Person, Desk>>;
  /** Rows of the worker's, by what they are for: today's event, one with long words, one that can still be given up, one that is held, one that was come to, one that asks. */
  readonly ids: Readonly<Record<string, string>>;
  readonly close: () => Promise<void>;
}

export type Person = 'guest' | 'worker' | 'cadre' | 'officer' | 'lawyer' | 'lead' | 'admin';

/** Starts it; pages open without its security policy, so that axe can be put into them. */
export async function openDemo(): Promise<Demo> {
  const server = runCommand('start', { DATA_FOLDER: newFolder(), PORT: '0' });
  const browser = await openBrowser();
  const url = (await server.says(/(http:\/\/localhost:\d+)/))[1] ?? '';
  const guest = await desk(null);
  const worker = await desk('worker');
  const cadre = await desk('cadre'); // one after another: the first is given the cookie that all of them send
  const [officer, lawyer] = [await desk('officer'), await desk('lawyer')];
  const [lead, admin] = [await desk('lead'), await desk('admin')];

  async function desk(persona: string | null): Promise<Desk & { token: string | null }> {
    const token = persona && String((await post(url, 'members.demoSignIn', { persona })).value?.token);
    const one = await openDesk(browser, url, { width: 390, height: 844 }, { bypassCSP: true });
    const [name = '', value = ''] = cookieOf(url).split('=');
    if (token) await one.context.addCookies([{ name, value, url }]);
    const stored = JSON.stringify({ data: JSON.stringify({ state: { token, personId: 'guest' }, version: 0 }) });
    await one.context.addInitScript(`localStorage.setItem('session', ${JSON.stringify(stored)})`);
    return { ...one, token };
  }

  const items = async (action: 'events.list' | 'events.mine', input: object = {}) =>
    ((await post(url, action, input, { token: worker.token ?? '' })).value?.items ?? []) as Row[];
  const mine = await items('events.mine');
  const today = mine.find(({ event }) => event.title.startsWith('今天'));
  const leaving = mine.find(({ registration }) => registration.transitions.includes('cancel'));
  const long = (await items('events.list')).find(({ title }) => title.startsWith('外卖骑手'));
  const asCadre = async (action: 'events.plans' | 'events.planPeople', input: object, who = cadre) =>
    ((await post(url, action, input, { token: who.token ?? '' })).value?.items ?? []) as Row[];
  const [draft] = await asCadre('events.plans', { which: 'drafts' });
  const [asking] = await asCadre('events.plans', { which: 'published', q: '手机摄影三讲' });
  const [moved] = await asCadre('events.plans', { which: 'published', q: '家庭急救课' });
  const [large] = await asCadre('events.plans', { which: 'large' }, lead);
  const [person] = await asCadre('events.planPeople', { eventId: asking?.id ?? '' });
  const held = mine.find(({ registration }) => registration.transitions.includes('confirm'));
  const came = (await items('events.mine', { which: 'past' })).find(({ registration }) => registration.mayRate);
  const [hike] = await items('events.list', { q: '临江绿道徒步' });
  return {
    browser,
    desks: { guest, worker, cadre, officer, lawyer, lead, admin },
    ids: {
      today: today?.event.id ?? '',
      code: today?.registration.id ?? '',
      leaving: leaving?.event.id ?? '',
      long: long?.id ?? '',
      draft: draft?.id ?? '',
      asking: asking?.id ?? '',
      moved: moved?.id ?? '',
      large: large?.id ?? '',
      person: person?.id ?? '',
      held: held?.event.id ?? '',
      came: came?.event.id ?? '',
      hike: hike?.id ?? '',
      district: demoId('unit:district'),
      park: demoId('unit:park'),
    },
    close: async () => {
      await browser.close();
      server.child.kill('SIGTERM');
      await server.ends();
    },
  };
}

interface Row {
  readonly id: string;
  readonly title: string;
  readonly event: { readonly id: string; readonly title: string };
  readonly registration: { readonly id: string; readonly transitions: string[]; readonly mayRate: boolean };
}
