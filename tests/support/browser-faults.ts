import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import ts from 'typescript';

const sizes = [
  { width: 390, height: 844 },
  { width: 360, height: 640 },
];
const desktop = { width: 1280, height: 800 };
const scales = [1, 1.2, 1.5];

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const rules = `color-contrast button-name label link-name image-alt aria-allowed-attr aria-valid-attr-value
  aria-required-children`.split(/\s+/);

/** browser-layout.ts as a script: its exports under the name `layout`. */
const options = { compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS } };
const { outputText } = ts.transpileModule(readFileSync(join(__dirname, 'browser-layout.ts'), 'utf8'), options);
const layout = `globalThis.layout ??= (() => { const exports = {}; ${outputText}\nreturn exports; })(); undefined`;

/** What is wrong with the layout of the page in sight, drawn at this scale. */
export async function layoutFaults(page: Page, scale: number): Promise<string[]> {
  await page.evaluate(layout);
  return page.evaluate(`layout.setScale(${scale}); layout.faults(${scale})`);
}

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
      const found = await layoutFaults(page, scale);
      faults.push(...found.map((fault) => `${name} ${size.width} × ${scale}: ${fault}`));
    }
  }
  await page.setViewportSize(sizes[0] as (typeof sizes)[0]);
  await page.evaluate('layout.setScale(1)');
  await page.evaluate(axe);
  const asked = JSON.stringify({ runOnly: rules, resultTypes: ['violations'] });
  const { violations } = (await page.evaluate(`axe.run(document, ${asked})`)) as { violations: Violation[] };
  for (const { id, nodes } of violations)
    faults.push(...nodes.map(({ html, any }) => `${name} axe ${id}: ${html.slice(0, 120)} ${any[0]?.message ?? ''}`));
  return faults;
}
