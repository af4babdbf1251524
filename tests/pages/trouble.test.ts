import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { queryClient } from '@/client/query';
import { openPostgres } from '@/cloud/db/open';
import { givenEvent } from '../support/events';
import { allIsWell, become, type House, openHouseBehindPages } from '../support/pages/house';
import { open, see, tap, text } from '../support/pages/screen';

const LIST = '/pages/events/list/index';

let house: House;
beforeAll(async () => {
  house = await openHouseBehindPages();
  await givenEvent(house);
  await become(house, 'worker');
});
afterAll(() => house.close());
beforeEach(() => {
  allIsWell(house);
  queryClient.clear();
});

const noNetwork = async () => {
  throw new Error('request:fail');
};

test('an event that does not exist is said not to be there, and the way leads home, not in circles', async () => {
  await open(`/pages/events/detail/index?id=${randomUUID()}`);
  await see('没有找到这个页面');
  await see('不在你的查看范围内');
  expect(text()).not.toContain('再试一次');
  await tap('回首页');
  await see('工会是职工的娘家人');
});

test('another person’s code is as if it did not exist', async () => {
  const eventId = await givenEvent(house, { title: '别人的活动' });
  const { id } = await house.get('worker2', 'events.signUp', { eventId });
  await open(`/pages/events/code/index?id=${id}`);
  await see('没有找到');
  expect(text()).not.toContain('数字');
});

test('without a network the page says so, and one tap brings it back once there is one', async () => {
  house.onTheWay = noNetwork;
  await open(LIST);
  await see('没有连上网络');
  allIsWell(house);
  await tap('再试一次');
  await see('青工读书沙龙');
});

test('what failed without a network comes by itself when it is back', async () => {
  house.onTheWay = noNetwork;
  window.dispatchEvent(new Event('offline'));
  await open(LIST);
  await see('没有连上网络');
  await see('没有网络，看到的是上次的内容');
  allIsWell(house);
  window.dispatchEvent(new Event('online'));
  await see('青工读书沙龙');
  expect(text()).not.toContain('没有网络');
});

test('what was seen before stays in sight without a network, and is said to be old', async () => {
  await open(LIST);
  await see('青工读书沙龙');
  house.onTheWay = noNetwork;
  await queryClient.invalidateQueries();
  await see('没能更新，看到的是上次的内容');
  expect(text()).toContain('青工读书沙龙');
});

test('a database that is gone is told with a number to report, and a retry recovers without a reload', async () => {
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(house.database.db);
  const name = rows[0]?.name ?? '';
  const admin = openPostgres(process.env.UNION_HOME_TEST_SERVER ?? '', 1);
  await admin.script(`alter database ${name} with allow_connections false`);
  await admin.script(`select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = '${name}'`);
  queryClient.clear(); // the page of the test before may have tried again, and been answered, while there still was a database
  await open(LIST);
  await see('系统忙，没能打开');
  await see(/反映问题时请报这个号：\S+/);
  expect(text()).not.toMatch(/postgres|connection|Error/i);
  await admin.script(`alter database ${name} with allow_connections true`);
  await admin.close();
  await tap('再试一次');
  await see('青工读书沙龙');
});
