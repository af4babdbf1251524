import { randomBytes } from 'node:crypto';
import { httpPlatform, weChatPlatform } from '@/cloud/ports/identity';

const nobody = { kind: 'none' };

describe('who calls the cloud function', () => {
  it.each([
    ['wx_client', true, true],
    ['wx_client', false, true],
    ['wx_devtools', false, true],
    ['wx_devtools', true, false],
    ['wx_trigger', true, false],
    ['wx_http', true, false],
    ['http', true, false],
    ['scf', true, false],
    ['wx_client,scf', true, false],
    ['scf,wx_client', true, false],
    ['WX_CLIENT', true, false],
    [' wx_client', true, false],
    ['wx_unknown', false, false],
    ['', false, false],
    [undefined, false, false],
  ])('SOURCE %j, production %s: believed %s', (SOURCE, isProduction, isBelieved) => {
    const { credential } = weChatPlatform({ OPENID: 'o1', ...(SOURCE === undefined ? {} : { SOURCE }) }, isProduction);
    expect(credential).toEqual(isBelieved ? { kind: 'openid', openid: 'o1' } : nobody);
  });

  it.each([undefined, ''])('without an openid (%j) it is nobody', (OPENID) => {
    expect(
      weChatPlatform({ SOURCE: 'wx_client', ...(OPENID === undefined ? {} : { OPENID }) }, true).credential,
    ).toEqual(nobody);
  });

  it('is not who the context says beside OPENID', () => {
    const forged = {
      SOURCE: 'scf',
      OPENID: 'o1',
      FROM_OPENID: 'o2',
      UNIONID: 'u',
      openid: 'o3',
      openId: 'o4',
      userInfo: { openId: 'o5' },
      CLIENTIP: '10.0.0.1',
    };
    expect(weChatPlatform(forged, true)).toEqual({ credential: nobody, address: '10.0.0.1' });
  });
});

describe('who calls over HTTP', () => {
  const token = randomBytes(32).toString('base64url');

  it('is the bearer of a token', () => {
    expect(httpPlatform(`Bearer ${token}`, '10.0.0.1')).toEqual({
      credential: { kind: 'token', token },
      address: '10.0.0.1',
    });
  });

  it.each([
    undefined,
    '',
    'Bearer',
    'Bearer ',
    `bearer ${token}`,
    `Basic ${token}`,
    token,
    `Bearer ${token}x`,
    `Bearer ${token.slice(1)}`,
    `Bearer ${token}\n`,
    `Bearer  ${token}`,
    `Bearer ${token}, Bearer ${token}`,
    `Bearer ${'='.repeat(43)}`,
  ])('is nobody with %j', (header) => {
    expect(httpPlatform(header, 'x').credential).toEqual(nobody);
  });
});
