import type { Basis } from './answer';

/** The laws the calculators stand on, by the name they are printed with. */
const laws = {
  contract: '劳动合同法',
  contractRegulation: '劳动合同法实施条例',
  labour: '劳动法',
  wagePayment: '工资支付暂行规定',
  payDays: '关于职工全年月平均工作时间和工资折算问题的通知（人社部发〔2025〕2号）',
  leave: '职工带薪年休假条例',
  leaveMeasures: '企业职工带薪年休假实施办法',
  civil: '民法典',
  arbitration: '劳动争议调解仲裁法',
  injury: '工伤保险条例',
  injuryOpinion: '最高人民法院关于审理工伤保险行政案件若干问题的规定（法释〔2014〕9号）',
  injuryRules: '因工死亡等待遇“上一年度”的解释（人力资源和社会保障部令第13号）',
  injuryLate: '关于实施《工伤保险条例》若干问题的意见（劳社部函〔2004〕256号）',
  medicalPeriod: '企业职工患病或非因工负伤医疗期规定（劳部发〔1994〕479号）',
  medicalPeriodNotice: '关于贯彻《企业职工患病或非因工负伤医疗期规定》的通知（劳部发〔1995〕236号）',
  labourOpinion: '关于贯彻执行《劳动法》若干问题的意见（劳部发〔1995〕309号）',
  women: '女职工劳动保护特别规定',
  disputesOne: '最高人民法院关于审理劳动争议案件适用法律问题的解释（一）',
  disputesTwo: '最高人民法院关于审理劳动争议案件适用法律问题的解释（二）',
} as const;

/** A law with an article, as `第四十七条`. */
export function by(law: keyof typeof laws, article: string): Basis {
  return { law: laws[law], article };
}
