import { v5 } from 'uuid';
import type { Db } from '../open';

const NAMESPACE = '6f1c2b7e-4a0d-4c58-9a53-2f8e7d1b9c40';

/** The id a demo thing always has, so that loading twice makes it once. */
export function demoId(name: string): string {
  return v5(name, NAMESPACE);
}

/** The demo's tree: a district, its streets and parks, unions, a group. All names are invented. */
export const demoUnits = [
  { key: 'district', parent: null, level: 'district', name: '示范区总工会' },
  { key: 'park', parent: 'district', level: 'street', name: '高新园工会联合会' },
  { key: 'riverside', parent: 'district', level: 'street', name: '临江街道总工会' },
  { key: 'netvalley', parent: 'park', level: 'grassroots', name: '网谷联合工会' },
  { key: 'precision', parent: 'park', level: 'grassroots', name: '恒远精密制造公司工会' },
  { key: 'couriers', parent: 'riverside', level: 'grassroots', name: '临江片区新就业形态联合工会' },
  { key: 'hospital', parent: 'riverside', level: 'grassroots', name: '示范区第二医院工会' },
  { key: 'sorting', parent: 'couriers', level: 'group', name: '城东快递分拣工会小组' },
] as const;

export type DemoUnit = (typeof demoUnits)[number]['key'];

/** Loads the tree; what is there already stays. */
export async function loadUnits(db: Db): Promise<void> {
  const paths = new Map<string, string>();
  for (const unit of demoUnits) {
    const id = demoId(`unit:${unit.key}`);
    const path = `${unit.parent ? paths.get(unit.parent) : '/'}${id}/`;
    paths.set(unit.key, path);
    await db
      .insertInto('units')
      .values({
        id,
        parent_id: unit.parent ? demoId(`unit:${unit.parent}`) : null,
        name: unit.name,
        level: unit.level,
        path,
        phone: null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}
