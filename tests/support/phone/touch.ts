import type { Node } from './framework';
import type { Phone } from './phone';

// WeChat's component framework; it has no types.
const exparser = require('miniprogram-exparser');

const WAIT = 10_000;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** All text of the page on top. */
export function text(phone: Phone): string {
  return phone.page()?.view.dom.textContent ?? '';
}

/** Waits until `look` answers something; fails at once on a problem of the phone, else after ten seconds. */
export async function until<T>(phone: Phone, what: string, look: () => T | null | undefined | false): Promise<T> {
  const end = Date.now() + WAIT;
  for (;;) {
    if (phone.problems.length) throw new Error(`${phone.route()}：${phone.problems.join('\n')}`);
    const found = look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`${what} 没有出现。${phone.route()} 上是：${text(phone)}`);
    await pause(10);
  }
}

/** Waits for `wanted` anywhere on the page on top. */
export async function see(phone: Phone, wanted: string): Promise<void> {
  await until(phone, wanted, () => text(phone).includes(wanted));
}

/** Waits until the page has drawn all it was going to: no setData for 100 ms. */
export async function settled(phone: Phone): Promise<void> {
  let count = -1;
  await until(phone, '第一次 setData', () => phone.setDataCalls.length > 0);
  while (count !== phone.setDataCalls.length) {
    count = phone.setDataCalls.length;
    await pause(100);
  }
  await until(phone, '安静', () => true);
}

/** The node of Taro's tree that has `label` as one of its own attributes (placeholder, aria-label). */
function nodeWith(nodes: Node[], label: string): Node | undefined {
  for (const node of nodes) {
    if (node.sid && Object.entries(node).some(([key, value]) => key !== 'v' && value === label)) return node;
    const below = nodeWith(node.cn ?? [], label);
    if (below) return below;
  }
  return undefined;
}

/** A DOM element with the framework's own node behind it. */
type Drawn = HTMLElement & { __wxElement?: { dataset?: { sid?: string } } };

const elements = (phone: Phone): Drawn[] => [...(phone.page()?.view.dom.querySelectorAll<Drawn>('*') ?? [])];

function byAttribute(phone: Phone, label: string): Drawn | undefined {
  const { root } = phone.page()?.instance.data ?? {};
  const sid = root && nodeWith([root], label)?.sid;
  return elements(phone).find((e) => sid && e.__wxElement?.dataset?.sid === sid);
}

function byText(phone: Phone, label: string): Drawn[] {
  const matching = elements(phone).filter((e) => e.textContent?.trim() === label);
  return matching.filter((e) => !matching.some((other) => other !== e && e.contains(other)));
}

/** Sends a mini-program event to an element, from where it bubbles. */
function send(element: Drawn, name: string, detail: object): void {
  const options = {
    bubbles: true,
    capturePhase: true,
    composed: true,
    extraFields: { touches: [], changedTouches: [] },
  };
  exparser.Event.dispatchEvent(element.__wxElement, exparser.Event.create(name, detail, options));
}

/** Taps the element that says exactly `label`, or has it as aria-label; waits for it first. */
export async function tap(phone: Phone, label: string): Promise<void> {
  const element = await until(phone, `可点的“${label}”`, () => byText(phone, label)[0] ?? byAttribute(phone, label));
  send(element, 'tap', { x: 1, y: 1 });
  await pause(0);
}

/** Types into the field with this placeholder or aria-label, then leaves it. */
export async function fill(phone: Phone, label: string, value: string): Promise<void> {
  const element = await until(phone, `输入框“${label}”`, () => byAttribute(phone, label));
  send(element, 'focus', { value });
  send(element, 'input', { value, cursor: value.length });
  send(element, 'blur', { value });
  await pause(0);
}

/** Makes a native picker called `label` answer `value` (what its onChange gets as detail.value). */
export async function pick(phone: Phone, label: string, value: unknown): Promise<void> {
  const element = await until(phone, `选择器“${label}”`, () => byAttribute(phone, label) ?? byText(phone, label)[0]);
  send(element, 'change', { value });
  await pause(0);
}

/** The camera on the page sees a code; waits for a camera first. */
export async function scan(phone: Phone, code: string): Promise<void> {
  const large = 'scanner__picture scanner__picture--large';
  const element = await until(phone, '相机', () => byAttribute(phone, large) ?? byAttribute(phone, 'scanner__picture'));
  send(element, 'scancode', { result: code });
  await pause(0);
}
