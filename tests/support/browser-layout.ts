// Runs inside the browser (see browser-faults.ts): imports nothing, leaves nothing.

const HOLDERS = 'button, .card, .state-tag, .notice, .nut-popup';

interface Word {
  readonly of: HTMLElement;
  readonly box: DOMRect;
}

const isShown = (e: HTMLElement) =>
  e.offsetWidth > 0 && e.offsetHeight > 0 && getComputedStyle(e).visibility === 'visible';
const nameOf = (e: Element) =>
  `${String(e.className).split(' ')[0] || e.tagName}「${(e.textContent ?? '').trim().slice(0, 12)}」`;
const crosses = (a1: number, a2: number, b1: number, b2: number) => Math.min(a2, b2) - Math.max(a1, b1) > 1.5;
const meet = (a: DOMRect, b: DOMRect) =>
  crosses(a.left, a.right, b.left, b.right) && crosses(a.top, a.bottom, b.top, b.bottom);

/** Draws the page in sight at another scale, as Page does. */
export function setScale(scale: number): void {
  for (const page of document.querySelectorAll<HTMLElement>('.page')) page.style.setProperty('--fs', String(scale));
}

/** What is wrong with how the page in sight, or the sheet over it, is laid out. */
export function faults(scale: number): string[] {
  const root = [...document.querySelectorAll<HTMLElement>('.taro_page')].filter(isShown).at(-1);
  if (!root) return ['no page'];
  const front = [...root.querySelectorAll<HTMLElement>('.verdict, .nut-popup')].find(isShown) ?? root;
  const all = [...front.querySelectorAll<HTMLElement>('*')].filter(isShown);
  const isFlat = (e: HTMLElement) => !floats(e, front);
  const words = wordsIn(front);
  const flat = words.filter(({ of }) => isFlat(of));
  const targets = all.filter((e) => e.matches('button, input, a'));
  const found = [
    ...[...outside(all), ...escaping(words), ...small(targets, scale)],
    ...over('words over words', flat),
    ...over(
      'targets over each other',
      targets.filter(isFlat).map((of) => ({ of, box: of.getBoundingClientRect() })),
    ),
    ...(front === root ? underBars(root) : []),
  ];
  return [...new Set(found)];
}

/** Whether it is, or is part of, what is meant to lie over the rest of `front`. */
function floats(e: HTMLElement, front: HTMLElement): boolean {
  for (let at: HTMLElement | null = e; at && at !== front; at = at.parentElement)
    if (['sticky', 'fixed'].includes(getComputedStyle(at).position)) return true;
  return false;
}

/** Sideways overflow, and what is cut off. */
function outside(all: HTMLElement[]): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const wide = scrollWidth > clientWidth ? [`sideways overflow: ${scrollWidth} > ${clientWidth}`] : [];
  const gone = all.filter((e) => {
    const { left, right } = e.getBoundingClientRect();
    return right > clientWidth + 1 || left < -1;
  });
  const cut = all.filter((e) => {
    const { overflowX, overflowY } = getComputedStyle(e);
    const isWide = overflowX !== 'visible' && e.scrollWidth > e.clientWidth + 1;
    return e.textContent && (isWide || (overflowY === 'hidden' && e.scrollHeight > e.clientHeight + 1));
  });
  return [...wide, ...gone.map((e) => `outside the screen: ${nameOf(e)}`), ...cut.map((e) => `cut: ${nameOf(e)}`)];
}

/** Every text with the box of its letters, without the room its font keeps above and below them. */
function wordsIn(front: HTMLElement): Word[] {
  const words: Word[] = [];
  const walker = document.createTreeWalker(front, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const of = node.parentElement;
    // What was typed into a field is not drawn by this node, and scrolls in the field itself.
    if (!of || of.tagName === 'TEXTAREA' || !isShown(of) || !node.textContent?.trim()) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const { x, y, width, height } = range.getBoundingClientRect();
    const air = (range.getClientRects()[0]?.height ?? 0) - Number.parseFloat(getComputedStyle(of).fontSize);
    words.push({ of, box: new DOMRect(x, y + air / 2, width, height - air) });
  }
  return words;
}

function escaping(words: Word[]): string[] {
  const out = words.filter(({ of, box }) => {
    const holder = of.closest(HOLDERS)?.getBoundingClientRect();
    return holder && (box.right > holder.right + 1 || box.left < holder.left - 1 || box.bottom > holder.bottom + 1);
  });
  return out.map(({ of }) => `text outside its box: ${nameOf(of)}`);
}

function over(what: string, things: Word[]): string[] {
  const isOver = (a: Word, b: Word) => !a.of.contains(b.of) && !b.of.contains(a.of) && meet(a.box, b.box);
  return things.flatMap((a, i) => {
    const others = things.slice(i + 1).filter((b) => isOver(a, b));
    return others.map((b) => `${what}: ${nameOf(a.of)} ${nameOf(b.of)}`);
  });
}

function small(targets: HTMLElement[], scale: number): string[] {
  return targets.flatMap((e) => {
    const { width, height } = e.getBoundingClientRect();
    if (width < 43.5 || height < 43.5) return [`small target: ${nameOf(e)} ${Math.round(width)}×${Math.round(height)}`];
    return scale === 1.5 && e.matches('.button--main') && height < 59.5
      ? [`small main button: ${nameOf(e)} ${height}`]
      : [];
  });
}

/** What lies under the bars at the bottom once the page is scrolled to its end. */
function underBars(root: HTMLElement): string[] {
  window.scrollTo(0, document.documentElement.scrollHeight);
  root.scrollTo(0, root.scrollHeight);
  const bars = [...document.querySelectorAll<HTMLElement>('.taro-tabbar__tabbar, .page__foot')].filter(isShown);
  return bars.flatMap((bar) =>
    wordsIn(root)
      .filter(({ of, box }) => !bar.contains(of) && meet(bar.getBoundingClientRect(), box))
      .map(({ of }) => `under the bottom bar: ${nameOf(of)}`),
  );
}
