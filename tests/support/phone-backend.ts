import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Asked, Reply } from './phone-backend-child';

/** A backend in a process of its own, as behind WeChat: a phone sees of it only what its cloud function answers. */
export interface Backend {
  /** What wx.cloud.callFunction answers to the phone of this openid, which is WeChat's word and not the phone's. */
  readonly cloudOf: (openid: string) => (name: string, data: unknown) => Promise<unknown>;
  /** Adds an event whose door is open and whose sign-up is too, with questions, whom to ring and health where it asks; answers its id. */
  readonly giveEvent: (title: string, isAsking?: boolean) => Promise<string>;
  /** Makes whoever registered under this openid a cadre of the union that holds the events. */
  readonly makeCadre: (openid: string) => Promise<void>;
  /** How many have a place in an event. */
  readonly places: (eventId: string) => Promise<number>;
  /** Loads the demo, whose people have the openids `demo-<persona>`; answers rows of the worker's by what they are for. */
  readonly loadDemo: () => Promise<Readonly<Record<string, string>>>;
  readonly close: () => Promise<void>;
}

/** Starts it, on a database of its own. */
export function openBackend(): Backend {
  const child = fork(join(__dirname, 'phone-backend-child.ts'), {
    execArgv: ['--import', 'tsx'],
    cwd: join(__dirname, '../..'),
  });
  const waiting = new Map<string, (reply: Reply) => void>();
  child.on('message', (reply: Reply) => waiting.get(reply.id)?.(reply));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));

  const tell = async (asked: Asked): Promise<unknown> => {
    const id = randomUUID();
    const reply = await new Promise<Reply>((resolve) => {
      waiting.set(id, resolve);
      child.send({ id, asked });
    });
    waiting.delete(id);
    if (reply.error) throw new Error(reply.error);
    return reply.value;
  };

  return {
    cloudOf: (openid) => (name, data) => tell({ what: 'call', openid, name, data }),
    giveEvent: async (title, isAsking = false) => String(await tell({ what: 'event', title, isAsking })),
    makeCadre: async (openid) => void (await tell({ what: 'cadre', openid })),
    places: async (eventId) => Number(await tell({ what: 'places', eventId })),
    loadDemo: async () => (await tell({ what: 'demo' })) as Readonly<Record<string, string>>,
    close: async () => {
      child.send({ id: '', asked: { what: 'end' } });
      await ended;
    },
  };
}
