/**
 * What is wrong with how the page in sight is laid out: sideways overflow, cut or escaping text, words or targets over each other,
 * targets too small. Runs inside the browser, so it may use nothing from outside itself.
 */
export function layoutFaults(scale: number): string[] {
  const faults = new Set<string>();
  const root = [...document.querySelectorAll<HTMLElement>('.taro_page')].filter((p) => p.offsetHeight > 0).at(-1);
  if (!root) return ['no page'];
  const front =
    root.querySelector<HTMLElement>('.verdict') ??
    [...root.querySelectorAll<HTMLElement>('.nut-popup')].find((p) => p.offsetHeight > 0) ??
    root;
  const layered = '.page__foot, .page__head, .nut-popup, .verdict';
  const nameOf = (e: Element) =>
    `${String(e.className).split(' ')[0] || e.tagName}「${(e.textContent ?? '').trim().slice(0, 12)}」`;
  const isShown = (e: HTMLElement) =>
    e.offsetWidth > 0 && e.offsetHeight > 0 && getComputedStyle(e).visibility === 'visible';
  const meet = (a: DOMRect, b: DOMRect) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1.5 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1.5;

  const wide = document.documentElement;
  if (wide.scrollWidth > wide.clientWidth) faults.add(`sideways overflow: ${wide.scrollWidth} > ${wide.clientWidth}`);
  const all = [...front.querySelectorAll<HTMLElement>('*')].filter(isShown);
  for (const e of all) {
    const box = e.getBoundingClientRect();
    if (box.right > wide.clientWidth + 1 || box.left < -1) faults.add(`outside the screen: ${nameOf(e)}`);
    const { overflowX, overflowY } = getComputedStyle(e);
    const isCut =
      (overflowX !== 'visible' && e.scrollWidth > e.clientWidth + 1) ||
      (overflowY === 'hidden' && e.scrollHeight > e.clientHeight + 1);
    if (isCut && e.textContent) faults.add(`cut: ${nameOf(e)}`);
  }

  const words: { of: Element; box: DOMRect }[] = [];
  const walker = document.createTreeWalker(front, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const of = node.parentElement;
    if (!of || !isShown(of) || !node.textContent?.trim()) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    const holder = of.closest('button, .card, .state-tag, .notice, .nut-popup')?.getBoundingClientRect();
    if (holder && (box.right > holder.right + 1 || box.left < holder.left - 1 || box.bottom > holder.bottom + 3))
      faults.add(`text outside its box: ${nameOf(of)}`);
    // The font's own room above and below its letters is none of theirs.
    const air = Math.max(0, range.getClientRects()[0]?.height ?? 0) - Number.parseFloat(getComputedStyle(of).fontSize);
    const ink = new DOMRect(box.x, box.y + air / 2, box.width, box.height - air);
    if (!of.closest(layered) || front !== root) words.push({ of, box: ink });
  }
  words.forEach((a, i) => {
    for (const b of words.slice(i + 1))
      if (a.of !== b.of && meet(a.box, b.box)) faults.add(`words over words: ${nameOf(a.of)} ${nameOf(b.of)}`);
  });

  const targets = all.filter((e) => e.matches('button, input, a'));
  for (const e of targets) {
    const { width, height } = e.getBoundingClientRect();
    if (width < 43.5 || height < 43.5)
      faults.add(`small target: ${nameOf(e)} ${Math.round(width)}×${Math.round(height)}`);
    if (scale === 1.5 && e.matches('.button--main') && height < 59.5)
      faults.add(`small main button: ${nameOf(e)} ${height}`);
  }
  const flat = targets.filter((e) => front !== root || !e.closest(layered));
  flat.forEach((a, i) => {
    for (const b of flat.slice(i + 1))
      if (!a.contains(b) && !b.contains(a) && meet(a.getBoundingClientRect(), b.getBoundingClientRect()))
        faults.add(`targets over each other: ${nameOf(a)} ${nameOf(b)}`);
  });

  // Scrolled to its end, nothing of the page may lie under what floats at the bottom.
  window.scrollTo(0, wide.scrollHeight);
  root.scrollTo(0, root.scrollHeight);
  const bars = [
    ...document.querySelectorAll<HTMLElement>('.taro-tabbar__tabbar, taro-tabbar'),
    ...root.querySelectorAll<HTMLElement>('.page__foot'),
  ].filter(isShown);
  if (front === root)
    for (const bar of bars)
      for (const { of } of words)
        if (!bar.contains(of) && meet(bar.getBoundingClientRect(), of.getBoundingClientRect()))
          faults.add(`under the bottom bar: ${nameOf(of)}`);
  return [...faults];
}

/** Draws the page in sight at another scale, as Page does. */
export function setScale(scale: number): void {
  for (const page of document.querySelectorAll<HTMLElement>('.page')) page.style.setProperty('--fs', String(scale));
}
