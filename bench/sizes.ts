import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { budget } from '../config/budget';
import { buildOnce } from '../config/build-once';
import { buildCloud, cloudEntry, cloudFunctions } from './cloud-build';
import type { Part } from './part';
import { h5FirstLoad } from './sizes/h5-first-load';
import { weappPackages } from './sizes/weapp-packages';

const dist = (target: string) => resolve(__dirname, '../dist', target);
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

/** What is shipped, in bytes, beside the budgets of config/budget.ts: the mini-program's packages, the H5's first load, the cloud functions. */
export const sizesPart: Part = {
  name: 'sizes',
  run: async () => {
    buildOnce('weapp');
    buildOnce('h5');
    buildCloud();
    const packages = weappPackages(dist('weapp'));
    const h5 = h5FirstLoad(dist('h5'), 'pages/home/index');
    const functions = cloudFunctions.map((name) => ({ name, bytes: readFileSync(cloudEntry(name)) }));
    const rows = [
      ...packages.map(({ root, bytes }) =>
        row(root ? `小程序分包 ${root}` : '小程序主包', bytes, root ? budget.weappSubPackage : budget.weappMain),
      ),
      row(`H5 首次加载（gzip，${h5.length} 个文件）`, sum(h5.map(({ gzip }) => gzip)), budget.h5FirstLoad),
      row('H5 首次加载（未压缩）', sum(h5.map(({ raw }) => raw))),
      ...functions.map(({ name, bytes }) =>
        row(`云函数 ${name}（一个文件，gzip ${kilo(gzipSync(bytes).length)}）`, bytes.length),
      ),
    ];
    return {
      tables: [{ title: '大小（KB = 1024 字节）', heads: ['', 'KB', '预算', '占预算'], rows }],
      notes: ['预算由 tests/build 把关；这里只是并排列出。云函数另需平台安装 wx-server-sdk，不在内。'],
      wrong: [],
      data: { packages, h5, functions: functions.map(({ name, bytes }) => ({ name, bytes: bytes.length })) },
    };
  },
};

const kilo = (bytes: number) => (bytes / 1024).toFixed(1);

function row(label: string, bytes: number, limit?: number): string[] {
  return [label, kilo(bytes), limit ? kilo(limit) : '—', limit ? `${Math.round((bytes / limit) * 100)}%` : '—'];
}
