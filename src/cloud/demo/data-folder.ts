import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Keys, newKeys, parseKeys } from '../office/keys';

/** Makes the demo's folder if there is none: only its owner may look into it. */
export function prepareFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
}

/** The demo's own keys, made once and kept beside its data in a file only its owner reads. */
export function demoKeys(folder: string): Keys {
  const file = join(folder, 'keys.json');
  if (!existsSync(file)) {
    writeFileSync(`${file}.new`, newKeys(), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  return parseKeys(readFileSync(file, 'utf8'));
}
