import { BlockList, isIP } from 'node:net';

export type Proxies = (address: string) => boolean;

/**
 * Which addresses are our reverse proxies, from `TRUSTED_PROXIES`: addresses and ranges (`10.0.0.0/8`) with commas between.
 * Throws on anything else.
 */
export function parseProxies(text: string | undefined): Proxies {
  const list = new BlockList();
  for (const one of (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)) {
    const [address = '', bits, ...rest] = one.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (isIP(address) === 0 || rest.length > 0) throw new Error(`TRUSTED_PROXIES 里的 ${one} 不是地址`);
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return (address) => isIP(address) !== 0 && list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

/** Where a request comes from: the socket, or what one of our proxies says last. IPv6 counts by its /64, as one customer has many. */
export function clientAddress(socket: string | undefined, forwarded: string | undefined, isProxy: Proxies): string {
  const direct = socket?.replace(/^::ffff:/, '') ?? 'unknown';
  const said = isProxy(direct) ? forwarded?.split(',').at(-1)?.trim() : undefined;
  const address = said && isIP(said) !== 0 ? said : direct;
  return isIP(address) === 6 ? networkOf(address) : address;
}

/** The first four groups of an IPv6 address. */
function networkOf(address: string): string {
  const [head = '', tail] = address.split('::');
  const before = head.split(':').filter(Boolean);
  const after = (tail ?? '').split(':').filter(Boolean);
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length;
  return [...before, ...Array<string>(zeros).fill('0'), ...after].slice(0, 4).join(':');
}
