import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { coldPart } from './cold';
import { deskPart } from './desk';
import { doorPart } from './door';
import { listsPart } from './lists';
import type { Part } from './part';
import { screenPart } from './screen';
import { sizesPart } from './sizes';
import { stormPart } from './storm';
import { drawTable } from './table';

const parts: readonly Part[] = [stormPart, doorPart, coldPart, deskPart, listsPart, screenPart, sizesPart];
const folder = resolve(__dirname, '../.data/bench');
const file = join(folder, 'latest.json');

/** `npm run bench [-- NAME …]`: measures all parts or those named, prints tables, keeps the numbers; exit code 1 when a result is wrong. */
async function run(names: readonly string[]): Promise<void> {
  const unknown = names.filter((name) => !parts.some((part) => part.name === name));
  if (unknown.length > 0) throw new Error(`没有 ${unknown.join('、')}；有 ${parts.map(({ name }) => name).join('、')}`);
  const machine = `Node ${process.versions.node}，${cpus().length} × ${cpus()[0]?.model ?? '?'}`;
  const load = loadavg()[0] ?? 0;
  process.stdout.write(`${machine}${load > 0.5 ? `（机器不空闲：负载 ${load.toFixed(1)}，数字会偏低）` : ''}\n\n`);
  for (const part of parts.filter(({ name }) => names.length === 0 || names.includes(name))) {
    const began = performance.now();
    const { tables, notes, wrong, data } = await part.run();
    const seconds = Math.round((performance.now() - began) / 1_000);
    for (const table of tables) process.stdout.write(`${drawTable(table)}\n`);
    for (const note of notes) process.stdout.write(`· ${note}\n`);
    process.stdout.write(`· 用时 ${seconds} 秒\n\n`);
    for (const line of wrong) process.stderr.write(`错误：${line}\n`);
    if (wrong.length > 0) process.exitCode = 1;
    keep(part.name, { at: new Date().toISOString(), machine, load, seconds, wrong, data });
  }
}

/** Keeps one part's numbers beside those the other parts left. */
function keep(name: string, result: unknown): void {
  mkdirSync(folder, { recursive: true });
  const before: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  writeFileSync(file, `${JSON.stringify({ ...(before as object), [name]: result }, null, 2)}\n`);
}

void run(process.argv.slice(2)).catch((error: Error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
