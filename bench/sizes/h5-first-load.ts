import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** One file of the first load: bytes as stored and gzipped as a server sends them. */
export interface Loaded {
  readonly file: string;
  readonly raw: number;
  readonly gzip: number;
}

/**
 * What a browser fetches before the entry page shows: index.html, the scripts and styles it names, and the chunks the entry page's
 * route loads. Read from the built files; throws when the build no longer says it this way.
 */
export function h5FirstLoad(folder: string, entryPage: string): Loaded[] {
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const named = [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(([, file]) => file as string);
  const app = named
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
  const route = new RegExp(`path:"${entryPage}",load:.*?\\[(.*?)\\.then\\(`).exec(app)?.[1];
  if (named.length === 0 || route === undefined) throw new Error(`the build does not say what ${entryPage} loads`);
  const ids = [...route.matchAll(/\.e\((\d+)\)/g)].map(([, id]) => id as string);
  const chunks = ids.flatMap((id) => chunkFiles(folder, id));
  return ['index.html', ...named, ...chunks].map((file) => {
    const bytes = readFileSync(join(folder, file));
    return { file, raw: bytes.length, gzip: gzipSync(bytes).length };
  });
}

function chunkFiles(folder: string, id: string): string[] {
  const isIts = new RegExp(`^${id}\\.[0-9a-f]+\\.(js|css)$`);
  return ['chunk', 'css'].flatMap((place) => {
    const inside = join(folder, place);
    if (!existsSync(inside) || !statSync(inside).isDirectory()) return [];
    return readdirSync(inside)
      .filter((file) => isIts.test(file))
      .map((file) => `${place}/${file}`);
  });
}
