import type { OwnDataFormat } from '@/contract/privacy';
import type { Door, JobStep, ReadContext } from '../act';
import { businessDay, businessMinute } from '../office/time';
import { everyEntry } from './spine';

/** One kind of what is kept of a person: its rows, readable. */
export interface OwnSection {
  readonly service: string;
  readonly what: string;
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** The kind of job that writes one's own data down. */
export const OWN_DATA_JOB = 'privacy.exportMine';

/** Everything the doors and the house keep of a person, kind by kind. */
async function ownData(doors: readonly Door[], context: ReadContext, personId: string): Promise<OwnSection[]> {
  const sections: OwnSection[] = [];
  for (const { service, what, exportOf } of everyEntry(doors)) {
    const rows = await exportOf(context, personId);
    if (rows.length > 0) sections.push({ service, what, rows });
  }
  return sections;
}

/** Writes it down as one file; nothing of it is left in the job. */
export function exportOwnOf(doors: readonly Door[]): Readonly<Record<string, JobStep>> {
  return {
    [OWN_DATA_JOB]: async (context, { input }) => {
      const { personId, format } = input as { personId: string; format: OwnDataFormat };
      const sections = await ownData(doors, context, personId);
      const made = businessMinute(context.now);
      const text = format === 'json' ? asJson(sections, made) : asHtml(sections, made);
      const file = { name: `我的资料-${businessDay(context.now)}.${format}`, type: format, bytes: Buffer.from(text) };
      return { position: null, progress: 100, result: { kinds: sections.length }, file };
    },
  };
}

function asJson(sections: readonly OwnSection[], made: string): string {
  const named = sections.map(({ service, what, rows }) => ({ 服务: service, 内容: what, 记录: rows }));
  return JSON.stringify({ 标题: '掌上职工之家 · 我的个人数据', 生成时间: made, 数据: named }, null, 2);
}

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

function asHtml(sections: readonly OwnSection[], made: string): string {
  const body = sections.map(({ service, what, rows }) => {
    const heads = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    const line = (tag: string, cells: readonly string[]) =>
      `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
    const lines = rows.map((row) =>
      line(
        'td',
        heads.map((head) => row[head] ?? ''),
      ),
    );
    return `<h2>${escaped(service)}：${escaped(what)}</h2><table>${line('th', heads)}${lines.join('')}</table>`;
  });
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>我的个人数据</title><style>
body{max-width:960px;margin:24px auto;padding:0 16px;font-family:sans-serif;line-height:1.6}
h2{font-size:16px;margin-top:32px}table{width:100%;border-collapse:collapse}
th,td{padding:6px 8px;border:1px solid #999;text-align:left;vertical-align:top;overflow-wrap:anywhere}
@media print{h2{break-after:avoid}tr{break-inside:avoid}}</style></head>
<body><h1>掌上职工之家 · 我的个人数据</h1><p>生成时间：${escaped(made)}。里面有你的个人资料，请妥善保管。</p>${body.join('')}</body></html>`;
}
