import { randomUUID } from 'node:crypto';
import { openPostgres } from '@/cloud/db/open';
import { openHouse } from '@/cloud/house';
import { parseKeys } from '@/cloud/office/keys';
import { openLog } from '@/cloud/office/log';
import type { Files } from '@/cloud/ports/files';
import { noMessages } from '@/cloud/ports/messages';
import { noPhones } from '@/cloud/ports/phones';
import type { Person } from '../town';
import { type Job, size } from './job';

const noFile = (): never => {
  throw new Error('a sign-up has no files');
};
const files: Files = { uploadTarget: noFile, read: noFile, write: noFile, remove: noFile, readUrl: noFile };

/** A registration as its answer tells it. */
export interface Registration {
  readonly id: string;
  readonly state: string;
}

/** The house as `serve` opens it, without HTTP: signs one person up through `dispatch`; throws a refusal's code. */
export function openStormHouse(job: Job) {
  const database = openPostgres(job.url, size.pool);
  const dispatch = openHouse({
    database,
    keys: parseKeys(job.keys),
    log: openLog('info'),
    ports: { files, clean: noFile, table: noFile, phones: noPhones, messages: noMessages },
  });
  return {
    signUp: async (eventId: string, person: Person, requestId: string = randomUUID()): Promise<Registration> => {
      const platform = { credential: { kind: 'token', token: person.token }, address: '127.0.0.1' } as const;
      const answered = await dispatch({ action: 'events.signUp', input: { eventId }, requestId }, platform, new Date());
      if (!answered.ok) throw new Error(`events.signUp answered ${answered.code}`);
      return answered.value as Registration;
    },
    close: database.close,
  };
}
