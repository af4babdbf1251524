import { randomUUID } from 'node:crypto';
import { newKeys, parseKeys } from '@/cloud/office/keys';
import { POLICY_VERSION } from '@/contract/purposes';
import { openDatabase } from '../support/world';
import { sdk } from '../support/wx-server-sdk';

const keysText = newKeys();
let closing: () => Promise<void>;
let api: typeof import('@/cloud/index').main;
let timer: typeof import('@/cloud/timer').main;
let db: Awaited<ReturnType<typeof openDatabase>>['database']['db'];

beforeAll(async () => {
  const { database, url, drop } = await openDatabase(2);
  db = database.db;
  process.env.DATABASE_URL = url;
  process.env.KEYS = keysText;
  process.env.LOG_LEVEL = 'silent';
  process.env.CLOUD_FILE_PREFIX = 'cloud://test.bucket';
  api = (await import('@/cloud/index')).main;
  timer = (await import('@/cloud/timer')).main;
  closing = async () => {
    await database.close();
    await drop();
  };
});
afterAll(() => closing());

const register = () => ({
  action: 'members.register',
  input: { name: '李强', phone: '15000008816', agreedTo: POLICY_VERSION },
  requestId: randomUUID(),
});

describe('the cloud function api', () => {
  it('takes the openid from the platform when the mini-program itself calls', async () => {
    sdk.context = { OPENID: 'o-real', SOURCE: 'wx_client' };
    expect(await api(register())).toMatchObject({ ok: true });
    expect(await api({ action: 'members.me', input: {} })).toMatchObject({
      ok: true,
      value: { name: '李强', phone: '150****8816', status: 'unverified' },
    });
  });

  it.each([
    ['another function', 'wx_client,scf'],
    ['a function', 'scf'],
    ['HTTP', 'wx_http'],
    ['the console', 'other'],
    ['the developer tools, in production', 'wx_devtools'],
    ['a trigger', 'wx_trigger'],
    ['nothing', undefined],
  ])('believes no openid that came through %s', async (_, SOURCE) => {
    sdk.context = SOURCE === undefined ? { OPENID: 'o-real' } : { OPENID: 'o-real', SOURCE };
    expect(await api({ action: 'members.me', input: {} })).toEqual({ ok: true, value: null });
    expect(await api(register())).toEqual({ ok: false, code: 'notSignedIn' });
  });

  it('believes the developer tools outside production', async () => {
    process.env.NODE_ENV = 'development';
    sdk.context = { OPENID: 'o-real', SOURCE: 'wx_devtools' };
    expect(await api({ action: 'members.me', input: {} })).toMatchObject({ ok: true, value: { name: '李强' } });
    process.env.NODE_ENV = 'test';
  });

  it('reads no identity from the event, whatever it claims', async () => {
    sdk.context = { SOURCE: 'wx_client' };
    const forged = {
      OPENID: 'o-real',
      openid: 'o-real',
      SOURCE: 'wx_client',
      userInfo: { openId: 'o-real' },
      personId: randomUUID(),
      token: 'x',
      headers: { authorization: 'Bearer x' },
    };
    expect(await api({ action: 'members.me', input: {}, ...forged })).toEqual({ ok: true, value: null });
    expect(await api({ action: 'members.me', input: forged })).toMatchObject({ ok: false, code: 'invalid' });
  });

  it('refuses what is too large and what is no object', async () => {
    sdk.context = { SOURCE: 'wx_client' };
    expect(await api({ action: 'events.list', input: { q: 'x'.repeat(300_000) } })).toEqual({
      ok: false,
      code: 'tooLarge',
    });
    const deep = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`) as unknown;
    expect(await api({ action: 'events.list', input: deep })).toEqual({ ok: false, code: 'tooLarge' });
    expect(await api(null)).toEqual({ ok: false, code: 'unknownAction' });
    expect(await api('events.list')).toEqual({ ok: false, code: 'unknownAction' });
  });
});

describe('long work', () => {
  it('wakes the timer at once, with the internal key; anything else does not', async () => {
    sdk.context = { OPENID: 'o-real', SOURCE: 'wx_client' };
    await api(register());
    const person = await db.selectFrom('people').select('id').executeTakeFirstOrThrow();
    const unitId = randomUUID();
    const unit = { id: unitId, name: '示范区总工会', level: 'district', path: `/${unitId}/` } as const;
    await db.insertInto('units').values(unit).execute();
    const grant = {
      id: randomUUID(),
      person_id: person.id,
      unit_id: unitId,
      role: 'lead',
      ends_on: '2099-12-31',
    } as const;
    await db.insertInto('grants').values(grant).execute();
    sdk.called.length = 0;
    const input = { unitId, period: { calendar: 'year', year: 2026 } };
    expect(await api({ action: 'statistics.figures', input })).toMatchObject({ ok: true });
    expect(sdk.called).toEqual([]);
    const begun = { ...input, format: 'csv', purpose: '年终总结' };
    expect(await api({ action: 'statistics.export', input: begun, requestId: randomUUID() })).toMatchObject({
      ok: true,
    });
    const internalKey = parseKeys(keysText).internal[0].bytes.toString('base64');
    expect(sdk.called).toEqual([{ name: 'timer', data: { internalKey } }]);
  });
});

describe('the cloud function timer', () => {
  const pending = async () =>
    Number(
      (
        await db
          .selectFrom('outbox')
          .select((eb) => eb.fn.countAll<number>().as('n'))
          .executeTakeFirstOrThrow()
      ).n,
    );
  const putNotice = async () => {
    const person = await db.selectFrom('people').select('id').executeTakeFirstOrThrow();
    await db
      .insertInto('outbox')
      .values({
        person_id: person.id,
        kind: 'code.test',
        title: '通知',
        body: '内容',
        created_at: new Date(),
        next_at: new Date(0),
      })
      .execute();
  };

  it('works when the platform’s trigger calls', async () => {
    await putNotice();
    sdk.context = { SOURCE: 'wx_trigger' };
    expect(await timer({ Type: 'Timer', TriggerName: 'minute' })).toEqual({ done: true });
    expect(await pending()).toBe(0);
  });

  it('works for whoever carries the internal key, and for nobody with another', async () => {
    await putNotice();
    sdk.context = { SOURCE: 'scf' };
    const key = parseKeys(keysText).internal[0].bytes.toString('base64');
    for (const internalKey of [undefined, '', 'x', `${key.slice(0, -4)}AAA=`, 7, { length: 32 }])
      expect(await timer({ internalKey })).toEqual({ done: false });
    expect(await pending()).toBe(1);
    expect(await timer({ internalKey: key })).toEqual({ done: true });
    expect(await pending()).toBe(0);
  });

  it.each(['wx_client', 'wx_devtools', 'wx_http', 'wx_trigger,wx_client', 'scf', undefined])(
    'refuses when %s calls, whatever the event says',
    async (SOURCE) => {
      await putNotice();
      sdk.context = SOURCE === undefined ? {} : { SOURCE };
      expect(await timer({ Type: 'Timer', TriggerName: 'minute', SOURCE: 'wx_trigger' })).toEqual({ done: false });
      expect(await pending()).toBeGreaterThan(0);
    },
  );
});
