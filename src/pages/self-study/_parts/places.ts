import { DEMO_REGION, provinceCodes } from '@/rules/regions';
import type { Option } from './form';

/** The provinces of the mainland by their 6-digit codes. */
const provinces: readonly Option[] = Object.entries(provinceCodes)
  .sort()
  .map(([value, text]) => ({ value, text }));

/** A place the numbers of the law were published for, with its name. */
export interface Published {
  readonly region: string;
  readonly place?: string | undefined;
}

/** Where somebody can work: the nation's rules alone, every province, and each city that has numbers of its own; 示范区 in the demo. */
export function placesWith(published: readonly Published[]): Option[] {
  const cities = new Map<string, string>();
  for (const { region, place } of published)
    if (place && region !== DEMO_REGION && !region.endsWith('0000')) cities.set(region, place);
  const options = provinces.flatMap((province) => [
    province,
    ...[...cities]
      .filter(([code]) => code.slice(0, 2) === province.value.slice(0, 2))
      .sort()
      .map(([value, text]) => ({ value, text: `${province.text} · ${text}` })),
  ]);
  const isDemo = published.some(({ region }) => region === DEMO_REGION);
  return [
    { value: '', text: '先不选，只按全国规定' },
    ...(isDemo ? [{ value: DEMO_REGION, text: '示范区（示例数字，不是真的）' }] : []),
    ...options,
  ];
}
