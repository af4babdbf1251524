import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const src = path.resolve(__dirname, '../../src');

/** Every source of the front end whose name ends so, with its text. */
export function sources(...endings: string[]): { file: string; text: string }[] {
  const all = readdirSync(src, { recursive: true, encoding: 'utf8' });
  return all
    .filter((file) => endings.some((ending) => file.endsWith(`.${ending}`)))
    .sort()
    .map((file) => ({ file, text: readFileSync(path.join(src, file), 'utf8') }));
}
