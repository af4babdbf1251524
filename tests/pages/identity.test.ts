import { useSession } from '@/stores/session';
import { givenClaim, givenMerge, readList } from '../support/identity';
import { allIsWell, become, type House, openHouseBehindPages } from '../support/pages/house';
import { elements, fill, open, see, tap, text, until } from '../support/pages/screen';

let house: House;
beforeAll(async () => {
  house = await openHouseBehindPages();
});
afterAll(() => house.close());

const VERIFY = '/pages/identity/verify/index';
const caseOf = (id: string) => `/pages/identity-desk/case/index?id=${id}`;

test('a worker hands in, is asked for consent once, sees a wrong number beside its field, and then who looks at it', async () => {
  await become(house, 'courier');
  await open(VERIFY);
  await see('没有单位、没有本地户口也可以办');
  await fill('请输入证件号码', '440308199901101513');
  await tap('提交核对');
  await tap('同意');
  await see('号码的最后一位对不上');
  await fill('请输入证件号码', '４４０３０８１９９９０１１０１５１２');
  await tap('提交核对');
  await see('前有结果');
  await see('实名核对中');
  expect(text()).toContain('4****************2');
  expect(document.body.innerHTML).not.toContain('440308199901101512');
  await see('带证件去哪里');
  await see('示范区建设路 100 号区职工服务中心 1 楼');
  await tap('更正并重新提交');
  await see('提交的信息');
  await tap('取消');
  await see('更正并重新提交');
});

test('a cadre finds it in the queue, types the last four, and the worker is verified', async () => {
  await become(house, 'officer');
  await open('/pages/identity-desk/queue/index');
  await until('一件', () => elements('.cell__title').some((one) => one.textContent?.startsWith('实名核对 · 李*')));
  await tap('实名核对 · 李*');
  await see('照着证件原件填');
  expect(text()).not.toContain('李强');
  await fill('例如 002X', '1513');
  await tap('确认是本人');
  await see('和职工提交的号码对不上');
  await fill('例如 002X', '1512');
  await tap('确认是本人');
  await see('已核对');
  await become(house, 'courier');
  await open(VERIFY);
  await see('已实名');
});

test('what is typed before it is known who somebody is goes on being theirs', async () => {
  const caseId = await givenClaim(house, 'worker');
  await become(house, 'cadre');
  house.onTheWay = async ({ action }, answer) => {
    if (action === 'members.me') await new Promise((resolve) => setTimeout(resolve, 1500));
    return answer();
  };
  await open(caseOf(caseId));
  await tap('不通过');
  await fill('请输入原因', '照片里少了一角');
  await until('知道是谁了', () => useSession.getState().personId !== 'guest');
  allIsWell(house);
  await tap('不通过并告诉职工');
  await see('未通过');
});

test('a cadre refuses with a reason, and the worker reads it above the form', async () => {
  const caseId = await givenClaim(house, 'worker');
  await become(house, 'cadre');
  await open(caseOf(caseId));
  await tap('不通过');
  await fill('请输入原因', '证件照片看不清');
  await tap('不通过并告诉职工');
  await see('未通过');
  await become(house, 'worker');
  await open(VERIFY);
  await see('证件照片看不清');
  await see('提交核对');
});

test('a list that was read shows what is wrong by row, and is confirmed after asking once more', async () => {
  const importId = await readList(house, 'cadre', 'netvalley', ['张三,11010519491231002X', '李四,11010519491231002Y']);
  await become(house, 'cadre');
  await open(`/pages/identity-desk/list/index?id=${importId}`);
  await see('第 3 行');
  await tap('确认导入');
  await see('成为本单位会员');
  await tap('确认导入', 0);
  await see('已导入');
});

test('a second cadre joins two accounts after reading what it means', async () => {
  const caseId = await givenMerge(house);
  await become(house, 'lead');
  await open(caseOf(caseId));
  await see('要并入的账号');
  await see('两个账号对照');
  await see('手机号：相同');
  await tap('确认合并');
  await see('合并以后不能再分开');
  await tap('确认合并', 1);
  await see('已合并');
});
