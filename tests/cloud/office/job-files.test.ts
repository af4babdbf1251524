import { randomUUID } from 'node:crypto';
import type { Door, JobStep } from '@/cloud/act';
import { personaId } from '@/cloud/db/seed/personas';
import { beginJob, stepJob } from '@/cloud/office/jobs';
import { tick } from '@/cloud/tick';
import type { memoryFiles } from '../../support/memory-files';
import { worldOfFile } from '../../support/world';

const world = worldOfFile();

const objects = () => (world.ports.files as ReturnType<typeof memoryFiles>).objects;
const begin = (kind: string) =>
  beginJob(world.database.db, { kind, input: { a: 1 }, askedBy: personaId('worker') }, world.now);
const step = (steps: Door['jobs'], now = world.now) => stepJob(world, steps, now);
const file = { name: '我的资料.csv', type: 'csv', bytes: Buffer.from('\uFEFFa,b') } as const;
const handOut: JobStep = async (_, { input }) => ({ position: null, progress: 100, result: input, file });
const later = (hours: number) => new Date(world.now.getTime() + hours * 3_600_000);
const audits = (jobId: string) =>
  world.database.db.selectFrom('audit').select(['action', 'reads']).where('row_id', '=', jobId).execute();

describe('a file that a job hands out', () => {
  it('is reached by its asker alone, at an address, each time with an audit row', async () => {
    const jobId = await begin('hand');
    expect(await world.get('worker', 'office.job', { jobId })).toEqual({
      state: 'waiting',
      progress: 0,
      result: null,
      file: null,
    });
    expect(await world.ask('worker', 'office.jobFile', { jobId })).toEqual({ ok: false, code: 'notFound' });
    await step({ hand: handOut });
    expect(await world.get('worker', 'office.job', { jobId })).toEqual({
      state: 'done',
      progress: 100,
      result: { a: 1 },
      file: { name: file.name, type: 'csv', size: file.bytes.length, until: later(24).toISOString() },
    });
    expect(await audits(jobId)).toEqual([]);
    for (const _ of [1, 2])
      expect(await world.get('worker', 'office.jobFile', { jobId })).toEqual({
        url: `memory:exports/${jobId}`,
        name: file.name,
        type: 'csv',
      });
    expect(await world.ask('officer', 'office.jobFile', { jobId })).toEqual({ ok: false, code: 'notFound' });
    expect(await audits(jobId)).toEqual(Array(2).fill({ action: 'office.jobFile', reads: 'export' }));
  });

  it('is gone after a day, at the minute and from the store, and its asker is told so', async () => {
    const jobId = await begin('hand');
    await step({ hand: handOut });
    const before = world.now;
    world.now = new Date(later(24).getTime() - 1);
    expect(await world.ask('worker', 'office.jobFile', { jobId })).toMatchObject({ ok: true });
    world.now = new Date(world.now.getTime() + 1);
    expect(await world.ask('worker', 'office.jobFile', { jobId })).toEqual({ ok: false, code: 'exportExpired' });
    await tick(world, world.now);
    expect(objects().has(`exports/${jobId}`)).toBe(false);
    expect(await world.get('worker', 'office.job', { jobId })).toMatchObject({ state: 'done', file: { until: null } });
    expect(await world.ask('worker', 'office.jobFile', { jobId })).toEqual({ ok: false, code: 'exportExpired' });
    world.now = before;
  });

  it('that could not be put away is made again; until it lies there the job is not done', async () => {
    const jobId = await begin('shaky');
    let times = 0;
    const shaky: JobStep = async () => {
      times += 1;
      return { position: null, progress: 100, file: { ...file, bytes: Buffer.from(`\uFEFF${times}`) } };
    };
    const { files } = world.ports;
    const noStorage = { ...files, write: () => Promise.reject(new Error('storage')) };
    const broken = { ...world, ports: { ...world.ports, files: noStorage } };
    expect(await stepJob(broken, { shaky }, world.now)).toBe(true);
    expect(await world.get('worker', 'office.job', { jobId })).toMatchObject({ state: 'waiting', file: null });
    // One that died after the object was put there: the next attempt's is kept.
    objects().set(`exports/${jobId}`, Buffer.from('half'));
    await step({ shaky }, later(1));
    expect(await world.get('worker', 'office.job', { jobId })).toMatchObject({ state: 'done', result: null });
    expect(objects().get(`exports/${jobId}`)?.toString()).toBe('\uFEFF2');
  });

  it('beginning once answers the same id', async () => {
    const once = randomUUID();
    const job = { kind: 'hand', input: {}, askedBy: null, once };
    const first = await beginJob(world.database.db, job, world.now);
    expect(await beginJob(world.database.db, job, world.now)).toBe(first);
  });
});
