import { cleanInWorker } from '@/cloud/ports/clean-in-worker';
import { Jimp } from '/work/main/node_modules/jimp';
(async () => {
  const clean = cleanInWorker();
  const b = await new Jimp({ width: 4000, height: 3990, color: 0xff8800ff }).getBuffer('image/jpeg');
  const t = Date.now();
  const r = await clean(b);
  console.log(r.type, r.bytes.length, Date.now() - t, 'ms', Math.round(process.memoryUsage().rss / 1e6), 'MB');
  const e = await clean(Buffer.from('x')).catch((e) => e);
  console.log(e.constructor.name, e.code, e.fields);
})();
