import type { Contract } from '@/contract';
import type { Output } from '@/contract/action';

type Door = Pick<Output<Contract['events']['door']>, 'asks' | 'ageFrom' | 'ageTo'>;

/** What is looked at at the door because nobody has told the house, in one line; empty where there is nothing. */
export function asksText({ asks, ageFrom, ageTo }: Door): string {
  const words = asks.map(
    (one) =>
      ({
        employment: '是不是新就业形态劳动者',
        women: '是不是女职工',
        unit: '是不是面向的单位的职工',
        age: ageText(ageFrom, ageTo),
      })[one],
  );
  return words.length > 0 ? `到场核对：${words.join('、')}` : '';
}

function ageText(from: number | null, to: number | null): string {
  if (from !== null && to !== null) return `年龄 ${from} 至 ${to} 岁`;
  return from !== null ? `年龄 ${from} 岁以上` : `年龄 ${to} 岁以下`;
}
