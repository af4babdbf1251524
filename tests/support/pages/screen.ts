import Taro from '@tarojs/taro';
import TaroTestUtils from '@tarojs/test-utils-react';
import { startApp } from './app';

type Field = HTMLInputElement | HTMLTextAreaElement;

const { fireEvent } = new TaroTestUtils();
const WAIT = 25_000;
let isStarted = false;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** The page on top, or null while none is mounted. */
function top(): HTMLElement | null {
  const shown = [...document.querySelectorAll<HTMLElement>('.taro_page')].filter((p) => p.style.display !== 'none');
  return shown.at(-1) ?? null;
}

const isHidden = (element: Element) => element.closest('[style*="display: none"]') !== null;

/** Every element of the page on top that a CSS selector names. */
export function elements(selector: string): HTMLElement[] {
  return [...(top()?.querySelectorAll<HTMLElement>(selector) ?? [])];
}

/** All text of the page on top; a sheet that is closed says nothing. */
export function text(): string {
  return [...(top()?.childNodes ?? [])].map(shown).join('');
}

function shown(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
  if (!(node instanceof HTMLElement) || node.style.display === 'none') return '';
  return [...node.childNodes].map(shown).join('');
}

type Found<T> = T | null | undefined | false;

/** Waits until `look` answers something; fails after 25 seconds with `what` and the page's text. */
export async function until<T>(what: string, look: () => Found<T> | Promise<Found<T>>): Promise<T> {
  const end = Date.now() + WAIT;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`${what} 没有出现。页面上是：${text()}`);
    await pause(20);
  }
}

/** Waits for `wanted` anywhere on the page on top. */
export async function see(wanted: string | RegExp): Promise<void> {
  await until(String(wanted), () => (typeof wanted === 'string' ? text().includes(wanted) : wanted.test(text())));
}

/** Opens `/pages/…?a=b` as the only page, starting the app the first time, and waits for its first text. */
export async function open(url: string): Promise<void> {
  const before = top();
  if (isStarted) await Taro.reLaunch({ url });
  else startApp(url);
  isStarted = true;
  const path = url.split('?')[0] ?? url;
  await until(url, () => top() !== before && top()?.id.startsWith(path) && text());
}

/** The innermost elements whose own text is `wanted`. */
function withText(wanted: string): HTMLElement[] {
  const all = [...(top()?.querySelectorAll<HTMLElement>('*') ?? [])];
  const matching = all.filter((e) => e.textContent?.trim() === wanted || e.getAttribute('aria-label') === wanted);
  return matching.filter((e) => !isHidden(e) && !matching.some((other) => other !== e && e.contains(other)));
}

/** The element that says exactly `label` (or has it as aria-label), if it can be tapped now. */
export function tappable(label: string, nth = 0): HTMLElement | undefined {
  const element = withText(label)[nth];
  return element?.closest('button')?.disabled ? undefined : element;
}

/** Taps what says exactly `label`, once it is there and not disabled. */
export async function tap(label: string, nth = 0): Promise<void> {
  fireEvent.click(await until(`可点的“${label}”`, () => tappable(label, nth)));
  await pause(0);
}

/** Taps it as often in one breath, before anything can be drawn in between. */
export async function tapTimes(label: string, times: number): Promise<void> {
  const element = await until(`可点的“${label}”`, () => tappable(label));
  for (let i = 0; i < times; i += 1) element.click();
  await pause(0);
}

/** The text field called `label`: by placeholder, by aria-label, or the one under the text `label`. */
function field(label: string): Field | undefined {
  const all = [...(top()?.querySelectorAll<Field>('input, textarea') ?? [])];
  const named = all.find(
    (e) => e.placeholder === label || e.closest('[aria-label]')?.getAttribute('aria-label') === label,
  );
  if (named) return named;
  let around: HTMLElement | null | undefined = withText(label)[0];
  while (around && !around.querySelector('input, textarea')) around = around.parentElement;
  return around?.querySelector<Field>('input, textarea') ?? undefined;
}

/** Chooses from the list called `label`; waits for it first. */
export async function pick(label: string, value: string): Promise<void> {
  const list = await until(`列表“${label}”`, () => elements(`select[aria-label="${label}"]`)[0]);
  fireEvent.change(list, { target: { value } } as object);
  await pause(0);
}

/** Types into the field called `label` (see `field`); waits for it first. */
export async function fill(label: string, value: string): Promise<void> {
  const target = await until(`输入框“${label}”`, () => field(label));
  fireEvent.input(target, { target: { value } } as object);
  await pause(0);
}
