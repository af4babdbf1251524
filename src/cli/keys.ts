import { newKeys } from '@/cloud/office/keys';

/** `npm run -s keys`: prints a fresh set of keys for the environment variable KEYS. Keep it; without it sealed fields stay sealed. */
process.stdout.write(`${newKeys()}\n`);
