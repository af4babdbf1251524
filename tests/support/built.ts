import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const dist = path.resolve(__dirname, '../../dist');

/** The folder of a build. */
export const folderOf = (target: 'weapp' | 'h5') => path.join(dist, target);

/** Every file of a build whose name ends so, as paths inside it. */
export function builtFiles(target: 'weapp' | 'h5', ending = ''): string[] {
  const folder = folderOf(target);
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return all.filter((file) => file.endsWith(ending) && statSync(path.join(folder, file)).isFile()).sort();
}

/** The text of one file of a build. */
export const readBuilt = (target: 'weapp' | 'h5', file: string) =>
  readFileSync(path.join(folderOf(target), file), 'utf8');
