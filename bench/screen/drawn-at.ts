import type { BrowserContext } from 'playwright-core';

/** Milliseconds from following the link to the useful screen, with nothing kept and again; bytes that came over the network the first time. */
export interface Drawn {
  readonly cold: number;
  readonly warm: number;
  readonly bytes: number;
}

/** As Lighthouse has a slow phone: 1.6 Mbit/s, 150 ms there and back, a processor four times slower. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };

/** Opens the address twice as a slow phone does and waits each time until what is useful is drawn. */
export async function drawnAt(context: BrowserContext, url: string, useful: string): Promise<Drawn> {
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const chrome = await context.newCDPSession(page);
  await chrome.send('Network.enable');
  await chrome.send('Network.emulateNetworkConditions', NETWORK);
  await chrome.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  let bytes = 0;
  chrome.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  // Asked once a frame, in the page itself, so that waiting costs nothing and is as exact as a frame. As text: tsx would put a helper
  // of its own into a function.
  await page.addInitScript(`(function look() {
    const found = document.querySelector(${JSON.stringify(useful)});
    if (found && found.getBoundingClientRect().height > 0) window.usefulAt = performance.now();
    else requestAnimationFrame(look);
  })()`);
  const visit = async () => {
    await page.goto(url, { waitUntil: 'commit' });
    const at = await page.waitForFunction(() => (window as { usefulAt?: number }).usefulAt);
    return Number(await at.jsonValue());
  };
  const cold = await visit();
  const cost = bytes;
  await page.goto('about:blank');
  return { cold, warm: await visit(), bytes: cost };
}
