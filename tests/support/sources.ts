import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import ts from 'typescript';

const root = join(__dirname, '../..');

/** One import of a source file: `to` is a path in src without its ending, or a package's name. */
export interface Import {
  readonly from: string;
  readonly to: string;
  readonly isPackage: boolean;
  /** Written `import type … from`: nothing of it is left when the program runs. */
  readonly isType: boolean;
}

/** Every file below a folder of the project, as paths from it. */
export function filesIn(folder: string): string[] {
  const all = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  return all.map((file) => file.split('\\').join('/')).filter((file) => statSync(join(root, folder, file)).isFile());
}

export const readSource = (path: string) => readFileSync(join(root, path), 'utf8');

export const isCode = (file: string) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts');

/** Everything every file of src imports: plain, types, dynamic, required, exported on. */
export function importsOfSrc(): Import[] {
  return filesIn('src')
    .filter(isCode)
    .flatMap((file) => importsOf(file, readSource(`src/${file}`)));
}

/** What one text imports, as if it were that file of src. */
export function importsOf(file: string, text: string): Import[] {
  const typed = new Set([...text.matchAll(/import type [^;]*? from '([^']+)'/g)].map(([, to]) => to));
  const valued = new Set([...text.matchAll(/import (?!type )[^;]*? from '([^']+)'/g)].map(([, to]) => to));
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => {
    const inSrc = placeInSrc(file, fileName);
    return {
      from: file,
      to: inSrc === null ? packageOf(fileName) : settled(inSrc),
      isPackage: inSrc === null,
      isType: typed.has(fileName) && !valued.has(fileName),
    };
  });
}

function placeInSrc(file: string, name: string): string | null {
  if (name.startsWith('@/')) return name.slice(2);
  return name.startsWith('.') ? posix.join(posix.dirname(file), name) : null;
}

function packageOf(name: string): string {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}

/** A folder imported is its index; endings are dropped. */
function settled(path: string): string {
  const folder = join(root, 'src', path);
  if (existsSync(folder) && statSync(folder).isDirectory()) return `${path}/index`;
  return path.replace(/\.(tsx?|json)$/, '');
}

/** How many lines each file of code has. */
export function sizesOf(folder: string): { file: string; lines: number }[] {
  return filesIn(folder)
    .filter(isCode)
    .map((file) => ({
      file: relative(root, join(root, folder, file)),
      lines: readSource(join(folder, file)).split('\n').length - 1,
    }));
}

/** The folders of a folder. */
export function foldersOf(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${folder}/${name}`);
}

export const readmeOf = (folder: string) =>
  existsSync(join(root, folder, 'README.md')) ? readSource(`${folder}/README.md`) : null;
