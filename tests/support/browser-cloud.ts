import type { Page } from 'playwright-core';

/** What the server behind a page is like: as it is, with nothing in it, or refusing everything. */
export type Cloud = 'full' | 'empty' | 'failed';

const refusal = { ok: false, code: 'tooMany', trace: '01900000-0000-7000-8000-000000000000' };

/** Lets the real server answer, or in its place one that is empty or refuses; `said` answers single actions otherwise. */
export async function setCloud(page: Page, cloud: Cloud, said: Readonly<Record<string, object>> = {}): Promise<void> {
  await page.unrouteAll();
  await page.route('**/api', async (route) => {
    const { action } = route.request().postDataJSON() as { action: string };
    const value = said[action];
    if (value) return route.fulfill({ json: { ok: true, value } });
    if (action === 'members.me' || cloud === 'full') return route.continue();
    if (cloud === 'failed') return route.fulfill({ status: 429, json: refusal });
    const answer = (await (await route.fetch()).json()) as { value?: Record<string, unknown> };
    if (answer.value?.items) answer.value = { ...answer.value, items: [], next: undefined };
    if (answer.value?.upcoming) answer.value = { ...answer.value, upcoming: [] };
    return route.fulfill({ json: answer });
  });
}
