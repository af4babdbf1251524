import type cloud from 'wx-server-sdk';
import { openPostgres } from './db/open';
import type { Ground } from './house';
import { cleanFile } from './office/file-content';
import { parseKeys } from './office/keys';
import { openLog } from './office/log';
import { tableOf } from './office/sheet-table';
import { cloudBaseFiles } from './ports/files-cloudbase';
import { weChatMessages } from './ports/messages-wechat';
import { weChatPhones } from './ports/phones-wechat';

/** What a cloud function stands on, from its environment: DATABASE_URL, KEYS, LOG_LEVEL, CLOUD_FILE_PREFIX, SUBSCRIBE_TEMPLATES. One connection: an instance serves one request at a time. */
export function openCloudGround(sdk: typeof cloud): Ground {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error('DATABASE_URL is missing');
  const keys = parseKeys(process.env.KEYS);
  return {
    // The platform may put a pooler between its instances and the database.
    database: openPostgres(url, 1, { prepares: false }),
    keys,
    log: openLog(process.env.LOG_LEVEL ?? 'info'),
    ports: {
      files: cloudBaseFiles(sdk, keys),
      clean: cleanFile,
      table: tableOf,
      phones: weChatPhones(sdk),
      messages: weChatMessages(sdk),
    },
  };
}
