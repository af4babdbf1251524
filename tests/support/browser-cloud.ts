import type { Page, Route } from 'playwright-core';

/** What the server behind a page is like: as it is, with nothing in it, or refusing everything. */
export type Cloud = 'full' | 'empty' | 'failed';

interface Behind {
  cloud: Cloud;
  /** What single actions answer in place of the server. */
  said: Readonly<Record<string, object>>;
}

const refusal = { ok: false, code: 'tooMany', trace: '01900000-0000-7000-8000-000000000000' };
const behind = new WeakMap<Page, Behind>();

/** Lets the real server answer, or in its place one that is empty or refuses; `said` answers single actions otherwise. */
export async function setCloud(page: Page, cloud: Cloud, said: Behind['said'] = {}): Promise<void> {
  const isNew = !behind.has(page);
  behind.set(page, { cloud, said });
  // A page that is being left takes its requests with it; what they would have been told does not matter.
  if (isNew) await page.route('**/api', (route) => answer(route, behind.get(page) as Behind).catch(() => undefined));
}

async function answer(route: Route, { cloud, said }: Behind): Promise<void> {
  const { action } = route.request().postDataJSON() as { action: string };
  const value = said[action];
  if (value) return route.fulfill({ json: { ok: true, value } });
  if (action === 'members.me' || cloud === 'full') return route.continue();
  if (cloud === 'failed') return route.fulfill({ status: 429, json: refusal });
  const real = (await (await route.fetch()).json()) as { value?: Record<string, unknown> };
  if (Array.isArray(real.value)) return route.fulfill({ json: { ...real, value: [] } });
  if (real.value?.items) real.value = { ...real.value, items: [], next: undefined };
  if (real.value?.upcoming) real.value = { ...real.value, upcoming: [] };
  return route.fulfill({ json: real });
}
