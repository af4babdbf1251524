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
  { key: 'harbour', parent: 'district', level: 'street', name: '港湾街道总工会' },
  { key: 'oldtown', parent: 'district', level: 'street', name: '老城街道总工会' },
  { key: 'logistics', parent: 'district', level: 'street', name: '空港物流园工会联合会' },
  { key: 'chips', parent: 'park', level: 'grassroots', name: '芯源半导体公司工会' },
  { key: 'canteen', parent: 'park', level: 'grassroots', name: '味丰餐饮服务公司工会' },
  { key: 'riders', parent: 'couriers', level: 'group', name: '滨江外卖骑手工会小组' },
  { key: 'wards', parent: 'hospital', level: 'group', name: '第二医院护理工会小组' },
  { key: 'docks', parent: 'harbour', level: 'grassroots', name: '港湾装卸公司工会' },
  { key: 'sanitation', parent: 'harbour', level: 'grassroots', name: '港湾环卫所工会' },
  { key: 'school', parent: 'oldtown', level: 'grassroots', name: '老城实验学校工会' },
  { key: 'market', parent: 'oldtown', level: 'grassroots', name: '老城沿街商铺联合工会' },
  { key: 'trucks', parent: 'logistics', level: 'grassroots', name: '空港货车司机联合工会' },
  { key: 'assembly', parent: 'precision', level: 'group', name: '恒远精密总装车间工会小组' },
] as const;

export type DemoUnit = (typeof demoUnits)[number]['key'];

/** Where the offices are that people come to, and their telephones; invented like the names. */
const offices: Readonly<Partial<Record<DemoUnit, { readonly address: string; readonly phone: string }>>> = {
  district: { address: '示范区建设路 100 号区职工服务中心 1 楼', phone: '0755-00001000' },
  park: { address: '示范区高新园科创路 6 号园区服务中心 2 楼', phone: '0755-00001100' },
  riverside: { address: '示范区滨江路 88 号临江街道党群服务中心', phone: '0755-00001200' },
  harbour: { address: '示范区港湾大道 15 号港湾街道办事处 1 楼', phone: '0755-00001300' },
  oldtown: { address: '示范区人民路 42 号老城街道办事处 3 楼', phone: '0755-00001400' },
  logistics: { address: '示范区空港一路 9 号物流园综合楼', phone: '0755-00001500' },
  netvalley: { address: '示范区网谷路 8 号 2 楼网谷职工之家', phone: '0755-00001234' },
};

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
        ...offices[unit.key],
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}
