import type { FigureUnit } from '@/contract/statistics';
import type { Shown } from '@/rules/small-cells';

/** A number as it is read: “<3”, “已隐去”, “—” where nothing is known, thousands apart. */
export function shownText(value: Shown): string {
  if (value === 'few') return '<3';
  if (value === 'hidden') return '已隐去';
  if (value === null) return '—';
  const [whole = '', part] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return part === undefined ? grouped : `${grouped}.${part}`;
}

/** What stands behind the number; nothing behind what is none. */
export function unitText(value: Shown, unit: FigureUnit): string {
  return typeof value === 'number' || value === 'few' ? unit : '';
}
