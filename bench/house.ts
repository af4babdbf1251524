import { randomUUID } from 'node:crypto';
import { openPostgres } from '@/cloud/db/open';
import { openHouse } from '@/cloud/house';
import { parseKeys } from '@/cloud/office/keys';
import { openLog } from '@/cloud/office/log';
import type { Files } from '@/cloud/ports/files';
import { noMessages } from '@/cloud/ports/messages';
import { noPhones } from '@/cloud/ports/phones';

const noFile = (): never => {
  throw new Error('what is measured has no files');
};
const files: Files = { uploadTarget: noFile, read: noFile, write: noFile, remove: noFile, readUrl: noFile };

/** The house as `serve` opens it, without HTTP: asks one action through `dispatch`; throws a refusal's code. */
export function openBenchHouse({ url, keys, pool }: { url: string; keys: string; pool: number }) {
  const database = openPostgres(url, pool);
  const dispatch = openHouse({
    database,
    keys: parseKeys(keys),
    log: openLog('info'),
    ports: { files, clean: noFile, table: noFile, phones: noPhones, messages: noMessages },
  });
  return {
    ask: async (token: string, action: string, input: object, requestId: string = randomUUID()): Promise<unknown> => {
      const platform = { credential: { kind: 'token', token }, address: '127.0.0.1' } as const;
      const answered = await dispatch({ action, input, requestId }, platform, new Date());
      if (!answered.ok) throw new Error(`${action} answered ${answered.code}`);
      return answered.value;
    },
    close: database.close,
  };
}
