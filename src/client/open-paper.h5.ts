interface Tab {
  opener: unknown;
  location: { href: string };
  close(): void;
}

const browser = globalThis as unknown as { open(url: string, target: string): Tab | null };

/** The same in a browser, in a tab of its own: opened with the tap, before the address is known, or it would be taken for a pop-up. */
export async function openPaper(addressOf: () => Promise<string | null>): Promise<boolean> {
  const tab = browser.open('', '_blank');
  const url = await addressOf();
  if (!tab) return false;
  if (url === null) {
    tab.close();
    return false;
  }
  tab.opener = null;
  tab.location.href = url;
  return true;
}

/** Shows a picture in a tab of its own. */
export function showPicture(url: string): void {
  const tab = browser.open(url, '_blank');
  if (tab) tab.opener = null;
}
