import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cleanFile } from '@/cloud/office/file-content';
import { tableOf } from '@/cloud/office/sheet-table';
import { filesInWorker } from '@/cloud/ports/files-in-worker';
import { Refusal } from '@/cloud/refusal';
import { jpeg, mp3, pdf, png } from '../office/file-samples';

const folder = mkdtempSync(join(tmpdir(), 'worker-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A thread that does what its file says: hang, go away, take all memory, or give the file back. */
const script = join(folder, 'worker.js');
writeFileSync(
  script,
  `const { parentPort } = require('node:worker_threads');
parentPort.on('message', ({ bytes }) => {
  const said = Buffer.from(bytes).toString();
  if (said === 'hang') for (;;);
  if (said === 'end') process.exit(1);
  if (said === 'throw') throw new Error('secret');
  if (said === 'slow') setTimeout(() => parentPort.postMessage({ ok: true, type: 'image/png', bytes }), 100);
  else parentPort.postMessage({ ok: true, type: 'image/png', bytes });
});`,
);
const of = (text: string) => Buffer.from(text);
const whole = (text: string) => ({ type: 'image/png', bytes: of(text) });

it('does what cleaning here does, refusals with their code and sentences', async () => {
  const { clean } = filesInWorker();
  for (const bytes of [await jpeg(), png(8, 8), mp3(1)]) expect(await clean(bytes)).toEqual(await cleanFile(bytes));
  for (const bytes of [of('<html>'), pdf('<< /JS (x) /S /JavaScript >>'), png(5000, 5000, { pixels: of('x') })]) {
    const [there, here] = await Promise.all(
      [bytes, bytes].map((one, i) => (i ? cleanFile(one) : clean(one)).catch((e) => e)),
    );
    expect(there).toBeInstanceOf(Refusal);
    expect([there.code, there.fields]).toEqual([here.code, here.fields]);
  }
});

it('reads a sheet as reading it here does, and refuses what is none', async () => {
  const { table } = filesInWorker();
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.Workbook();
  book.addWorksheet('名单').addRows([
    ['姓名', '证件号码'],
    ['张三', 12],
  ]);
  const bytes = Buffer.from(await book.xlsx.writeBuffer());
  expect(await table(bytes)).toEqual([
    ['姓名', '证件号码'],
    ['张三', '12'],
  ]);
  expect(await table(of('姓名,证件号码\n李四,3'))).toEqual(await tableOf(of('姓名,证件号码\n李四,3')));
  await expect(table(of('PK no zip'))).rejects.toMatchObject({ code: 'fileRefused' });
});

it('does not hold up what else there is to do', async () => {
  const { clean } = filesInWorker({ script, limitMs: 2_000 });
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, 20);
  await expect(clean(of('hang'))).rejects.toMatchObject({ code: 'fileRefused' });
  clearInterval(timer);
  expect(turns).toBeGreaterThan(10);
});

it('refuses a file that takes too long and goes on with the next', async () => {
  const { clean } = filesInWorker({ script, limitMs: 2_000 });
  const [hung, next] = await Promise.allSettled([clean(of('hang')), clean(of('next'))]);
  expect(hung).toMatchObject({ reason: { code: 'fileRefused', fields: { fileId: expect.any(String) } } });
  expect(next).toEqual({ status: 'fulfilled', value: whole('next') });
});

it.each(['end', 'throw'])('lives on when the thread does not (%s), and blames no file for it', async (what) => {
  const { clean } = filesInWorker({ script });
  const error = await clean(of(what)).catch((e) => e);
  expect(error.message).toMatch(/thread|secret/);
  expect(error).not.toBeInstanceOf(Refusal);
  expect(await clean(of('next'))).toEqual(whole('next'));
});

it('takes eight files at once, in turn, and refuses the ninth', async () => {
  const { clean } = filesInWorker({ script });
  const eight = Array.from({ length: 8 }, () => clean(of('slow')));
  await expect(clean(of('ninth'))).rejects.toMatchObject({ code: 'tooMany' });
  await Promise.all(eight);
  expect(await clean(of('ninth'))).toEqual(whole('ninth'));
});
