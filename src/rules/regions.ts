/** The provinces of the mainland, by the first two digits of every code in them. */
const provinces: Readonly<Record<string, string>> = {
  11: '北京',
  12: '天津',
  13: '河北',
  14: '山西',
  15: '内蒙古',
  21: '辽宁',
  22: '吉林',
  23: '黑龙江',
  31: '上海',
  32: '江苏',
  33: '浙江',
  34: '安徽',
  35: '福建',
  36: '江西',
  37: '山东',
  41: '河南',
  42: '湖北',
  43: '湖南',
  44: '广东',
  45: '广西',
  46: '海南',
  50: '重庆',
  51: '四川',
  52: '贵州',
  53: '云南',
  54: '西藏',
  61: '陕西',
  62: '甘肃',
  63: '青海',
  64: '宁夏',
  65: '新疆',
};

/** The province a 2- or 6-digit code lies in, or null where labour law of the mainland does not hold or there is none. */
export function provinceOf(region: string): string | null {
  return provinces[region.slice(0, 2)] ?? null;
}

/** The provinces to choose from, by their 6-digit codes. */
export const provinceCodes: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(provinces).map(([code, name]) => [`${code}0000`, name]),
);

/** What a 6-digit region is called: its province; the code itself where it has none of the mainland. */
export function regionName(region: string): string {
  return region === DEMO_REGION ? '示范区（示例）' : (provinceOf(region) ?? region);
}

/** 示范区, the invented place of the demo; nowhere else is it a place. */
export const DEMO_REGION = '990000';
