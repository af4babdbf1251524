/** What the law says or changed, for whoever answers: a sentence and where it stands. */
export interface LegalHint {
  readonly text: string;
  readonly source: string;
}

interface Matter {
  readonly category: string;
  readonly employType: string;
  readonly minor: 'child' | 'juvenile' | null;
}

const hints: readonly (LegalHint & { readonly when: (matter: Matter) => boolean })[] = [
  {
    when: ({ employType }) => employType === 'rehired',
    text: '退休返聘不能一律答“劳务关系”：解释（一）第三十二条第一款已自 2025 年 9 月 1 日起废止，请按实际用工情况判断。',
    source: '最高人民法院关于审理劳动争议案件适用法律问题的解释（二）第二十一条',
  },
  {
    when: ({ category }) => category === 'insurance',
    text: '约定或承诺“自愿不缴社保”无效；劳动者以未缴社保为由解除合同、要求经济补偿的，应予支持。',
    source: '最高人民法院关于审理劳动争议案件适用法律问题的解释（二）第十九条',
  },
  {
    when: ({ category }) => category === 'overtime' || category === 'wages',
    text: '“包薪制”“自愿放弃加班费”不能免除依法支付加班费的义务。',
    source: '人社部、最高法劳动人事争议典型案例',
  },
  {
    when: ({ category, employType }) => employType === 'platform' || category === 'new_employment',
    text: '先看平台规则公示、书面协议和管理程度，按新就业形态劳动者的休息、报酬、规则公示和权益维护指引答复，不要直接套用经济补偿的算法。',
    source: '人社部办公厅三个指引一个指南',
  },
  {
    when: ({ minor }) => minor === 'child',
    text: '禁止用人单位招用未满十六周岁的未成年人：请立即核实，并退回工会转劳动监察。',
    source: '劳动法第十五条',
  },
  {
    when: ({ minor }) => minor === 'juvenile',
    text: '已满十六周岁未满十八周岁是未成年工：不得安排矿山井下、有毒有害、四级体力劳动等，要定期体检。',
    source: '劳动法第五十八条、第六十四条、第六十五条',
  },
];

/** What to mind in a matter like this, in order; empty where nothing is. */
export function hintsFor(matter: Matter): readonly LegalHint[] {
  return hints.filter(({ when }) => when(matter)).map(({ text, source }) => ({ text, source }));
}
