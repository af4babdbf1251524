import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { FileType } from '@/contract/office';
import { typeOf } from './office/file-content';
import type { DiskFiles } from './ports/files-disk';

/** Names that say nothing of whose file it is or what it was called. */
const names: Readonly<Record<FileType, string>> = {
  'image/jpeg': 'file.jpg',
  'image/png': 'file.png',
  'application/pdf': 'file.pdf',
  'audio/mpeg': 'file.mp3',
  'audio/mp4': 'file.m4a',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'file.xlsx',
  'text/csv': 'file.csv',
};

/** How many uploads may be coming in at once: each is held in memory. */
const MAX_UPLOADS = 8;

/** PUT and GET /files/<token> for files on disk; the token is all there is to show. Mounted at `/files`; `clock` is for tests. */
export function fileRoutes(files: DiskFiles, clock: () => Date = () => new Date()): Hono {
  const app = new Hono();
  const coming = new Set<string>();
  app.use('*', async (c, next) => {
    c.header('cache-control', 'private, no-store');
    c.header('x-content-type-options', 'nosniff');
    c.header('referrer-policy', 'no-referrer');
    c.header('cross-origin-resource-policy', 'same-origin');
    await next();
  });
  app.put(
    '/:token',
    async (c, next) => {
      const place = files.accepts(c.req.param('token'), clock());
      if (!place) return c.json({ ok: false, code: 'notFound' }, 404);
      // By where it leads: one address can be written in more than one way.
      if (coming.has(place.path)) return c.json({ ok: false, code: 'stateChanged' }, 409);
      if (coming.size >= MAX_UPLOADS) return c.json({ ok: false, code: 'tooMany' }, 429);
      coming.add(place.path);
      const onError = () => c.json({ ok: false, code: 'tooLarge' }, 413);
      try {
        return await bodyLimit({ maxSize: place.maxBytes, onError })(c, next);
      } finally {
        coming.delete(place.path);
      }
    },
    async (c) => {
      const isTaken = await files.receive(c.req.param('token'), Buffer.from(await c.req.arrayBuffer()), clock());
      return isTaken ? c.json({ ok: true }) : c.json({ ok: false, code: 'stateChanged' }, 409);
    },
  );
  app.get('/:token', async (c) => {
    const bytes = await files.open(c.req.param('token'), clock());
    if (!bytes) return c.text('not found', 404);
    const type = typeOf(bytes);
    const handedOut = type ? null : handedOutType(bytes);
    if (!type && !handedOut) return c.text('not found', 404);
    c.header('content-type', type ?? handedOut ?? '');
    // What is handed out is never drawn here; whoever fetches it names it.
    c.header('content-disposition', type && !isTable(type) ? `inline; filename="${names[type]}"` : 'attachment');
    c.header('accept-ranges', 'bytes');
    const part = rangeOf(c.req.header('range'), bytes.length);
    if (part) c.header('content-range', `bytes ${part.from}-${part.to}/${bytes.length}`);
    return part ? c.body(new Uint8Array(bytes.subarray(part.from, part.to + 1)), 206) : c.body(new Uint8Array(bytes));
  });
  return app;
}

/** Tables are never drawn. */
function isTable(type: FileType): boolean {
  return type === 'text/csv' || type.startsWith('application/vnd');
}

/** The media type of what a job hands out: a sheet, a table of text with its mark, a page to print, or JSON. */
function handedOutType(bytes: Buffer): string | null {
  if (bytes.subarray(0, 4).equals(Buffer.from('PK\x03\x04')))
    return 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  if (bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]))) return 'text/csv; charset=utf-8';
  if (bytes.subarray(0, 15).equals(Buffer.from('<!doctype html>'))) return 'text/html; charset=utf-8';
  return bytes[0] === 0x7b || bytes[0] === 0x5b ? 'application/json' : null;
}

/** The one part a player asks for, `bytes=0-1` or `bytes=5-`; anything else gets the whole. Safari plays no sound without. */
function rangeOf(header: string | undefined, length: number): { from: number; to: number } | null {
  const [, first, last] = /^bytes=(\d{1,9})-(\d{1,9})?$/.exec(header ?? '') ?? [];
  if (first === undefined) return null;
  const from = Number(first);
  const to = Math.min(last === undefined ? length - 1 : Number(last), length - 1);
  return from <= to ? { from, to } : null;
}
