import { fill, open, pick, see, tap } from './screen';

const DAY_MS = 86_400_000;

/** A day in Shanghai, so many days ago. */
export const daysAgo = (days: number) => new Date(Date.now() + DAY_MS / 3 - days * DAY_MS).toISOString().slice(0, 10);

export const EMPLOYER = '示范区恒达电子有限公司';
export const QUESTION = '公司拖欠了八月和九月两个月的工资，一直说下个月发，我该怎么办？';

/** Fills in the form that asks a lawyer, up to the last look at it. */
export async function fillQuestion({ isAnonymous = false, question = QUESTION, employer = EMPLOYER } = {}) {
  await open('/pages/legal/ask/index');
  await tap('欠薪');
  await tap('劳动合同');
  if (isAnonymous) await tap('匿名');
  await tap('下一步');
  await fillEmployer(isAnonymous ? '' : employer);
  await fill('事情哪天发生的', daysAgo(40));
  await pick('在哪里上班', '440000');
  await tap('下一步');
  await fill('说说经过和问题', question);
  await fill('希望的结果', '拿回两个月工资');
  if (!isAnonymous) await fill('联系电话', '13800007307');
  await tap('下一步');
  await see('请核对');
}

async function fillEmployer(name: string): Promise<void> {
  await see('单位和工资');
  if (name) await fill('工资条、合同或招牌上的名字', name);
  else {
    await tap('制造业');
    await tap('50 至 299 人');
  }
  await fill('例如 5000', '6500');
  await tap('下一步');
}
