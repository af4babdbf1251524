import type { AskedLink } from '@/stores/asking';
import type { Message } from './message-view';

/** The references a form keeps. */
export function linksOf(kept = ''): AskedLink[] {
  return kept ? (JSON.parse(kept) as AskedLink[]) : [];
}

/** References as a form keeps them, of references as they are shown. */
export function keptLinks(links: Message['links']): string {
  return JSON.stringify(
    links.map(({ kind, title, text, route }) => ({ kind, title, text, ...(route ? { route } : {}) })),
  );
}
