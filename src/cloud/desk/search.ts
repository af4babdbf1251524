import type { office } from '@/contract/office';
import type { Act, Door, Hit } from '../act';
import { frontOf } from '../office/front';
import { queryTokens, searchTokens } from '../office/search';
import type { Doors } from './case-brief';

/** What one box finds: services that are open by their words, then whatever each service finds of its own. */
export function searchOf(doors: Doors): Act<typeof office.search> {
  return {
    run: async (context, { q }) => {
      const words = queryTokens(q);
      // A word of signs alone is in nothing.
      if (words.length === 0) return [];
      const { closed } = await frontOf(context.db, context.now);
      const open = Object.entries(doors).flatMap(([service, door]) => (closed.includes(service) ? [] : [door]));
      const found = [{ label: '服务', hits: tilesWith(open, words) }];
      for (const { label, searchable } of open)
        if (searchable) found.push({ label, hits: (await searchable(context, words)).slice(0, 10) });
      return found.filter(({ hits }) => hits.length > 0);
    },
  };
}

function tilesWith(doors: readonly Door[], words: readonly string[]): Hit[] {
  return doors.flatMap(({ tile }) => {
    if (!tile) return [];
    const tokens = new Set(searchTokens(tile.label, tile.hint, ...(tile.words ?? [])));
    return words.every((word) => tokens.has(word)) ? [{ title: tile.label, line: tile.hint, route: tile.route }] : [];
  });
}
