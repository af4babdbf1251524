import type { Table } from './part';

/** How many columns a text takes on a terminal: two for a Chinese character. */
const widthOf = (text: string) =>
  [...text].reduce((sum, char) => sum + (/[\u2e80-\u9fff\uff00-\uff60]/.test(char) ? 2 : 1), 0);

const isNumber = (text: string) => /^[\d\s.,%×–—-]*$/.test(text);

/** A table as lines of text, its columns as wide as their widest cell. */
export function drawTable({ title, heads, rows }: Table): string {
  const widths = heads.map((head, i) => Math.max(widthOf(head), ...rows.map((row) => widthOf(row[i] ?? ''))));
  const isRight = heads.map((_, i) => i > 0 && rows.every((row) => isNumber(row[i] ?? '')));
  const line = (cells: readonly string[]) =>
    widths
      .map((width, i) => {
        const cell = cells[i] ?? '';
        const gap = ' '.repeat(width - widthOf(cell));
        return isRight[i] ? gap + cell : cell + gap;
      })
      .join('  ')
      .trimEnd();
  return [title, '', line(heads), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line), ''].join(
    '\n',
  );
}
