import { clientAddress, parseProxies } from '@/cloud/ports/client-address';

describe('where a request comes from', () => {
  const proxies = parseProxies('127.0.0.1, 10.8.0.0/16,fd00::/8');

  it.each([
    ['the socket, where no proxy of ours stands', '203.0.113.7', '1.2.3.4', '203.0.113.7'],
    ['what our proxy says last', '127.0.0.1', '6.6.6.6, 198.51.100.2', '198.51.100.2'],
    ['also through a range', '::ffff:10.8.3.4', '198.51.100.2', '198.51.100.2'],
    ['and a range of IPv6', 'fd00::1', '198.51.100.2', '198.51.100.2'],
    ['the proxy itself when it says nonsense', '127.0.0.1', 'me', '127.0.0.1'],
    ['or nothing', '127.0.0.1', undefined, '127.0.0.1'],
    ['an IPv6 customer by their network', '2001:db8:1:2:aaaa::9', undefined, '2001:db8:1:2'],
    ['also when zeros are left out', '2001:db8::9', undefined, '2001:db8:0:0'],
    ['nobody knows where', undefined, undefined, 'unknown'],
  ])('is %s', (_, socket, forwarded, expected) => {
    expect(clientAddress(socket, forwarded, proxies)).toBe(expected);
  });

  it('is never what is claimed when no proxy is configured', () => {
    expect(clientAddress('127.0.0.1', '1.2.3.4', parseProxies(undefined))).toBe('127.0.0.1');
  });

  it.each(['proxy.local', '10.0.0.0/33', '10.0.0.0/8/8', '10.0.0'])('refuses to be told %s', (text) => {
    expect(() => parseProxies(text)).toThrow();
  });
});
