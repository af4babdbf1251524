import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { layoutFaults, setScale } from './browser-layout';

const sizes = [
  { width: 390, height: 844 },
  { width: 360, height: 640 },
];
const desktop = { width: 1280, height: 800 };
const scales = [1, 1.2, 1.5];

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const rules = `color-contrast button-name label link-name image-alt aria-allowed-attr aria-valid-attr-value
  aria-required-children`.split(/\s+/);

interface Violation {
  readonly id: string;
  readonly nodes: { readonly html: string; readonly any: { readonly message: string }[] }[];
}

/** Everything wrong with what is in sight, over all sizes and scales, and what axe says of names and contrast. */
export async function faultsOf(page: Page, name: string): Promise<string[]> {
  const faults: string[] = [];
  for (const size of [...sizes, desktop]) {
    await page.setViewportSize(size);
    for (const scale of size === desktop ? [1] : scales) {
      await page.evaluate(setScale, scale);
      const found = await page.evaluate(layoutFaults, scale);
      faults.push(...found.map((fault) => `${name} ${size.width} × ${scale}: ${fault}`));
    }
  }
  await page.setViewportSize(sizes[0] as (typeof sizes)[0]);
  await page.evaluate(setScale, 1);
  await page.evaluate(axe);
  const options = JSON.stringify({ runOnly: rules, resultTypes: ['violations'] });
  const { violations } = (await page.evaluate(`axe.run(document, ${options})`)) as { violations: Violation[] };
  for (const { id, nodes } of violations)
    faults.push(...nodes.map(({ html, any }) => `${name} axe ${id}: ${html.slice(0, 120)} ${any[0]?.message ?? ''}`));
  return faults;
}
