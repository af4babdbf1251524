import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { type Keys, newKeys, parseKeys } from '@/cloud/office/keys';
import { blindIndex, openField, registrationKey, sealField } from '@/cloud/office/seal';

const keys = parseKeys(newKeys());
const place = { table: 'people', column: 'phone_sealed', row: '01900000-0000-7000-8000-000000000000' };
const withField = (...field: Keys['field'][number][]) => ({ ...keys, field }) as unknown as Keys;

describe('a sealed field', () => {
  it('opens to what it was, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(openField(keys, place, sealField(keys, place, text))).toBe(text);
      }),
    );
  });

  it('names its algorithm and key, and never looks the same twice', () => {
    const [one, other] = [sealField(keys, place, '13800007307'), sealField(keys, place, '13800007307')];
    expect(one).toMatch(/^a1\.k1\.[\w-]{16}\.[\w-]+$/);
    expect(one).not.toBe(other);
    expect(one).not.toContain(Buffer.from('13800007307').toString('base64url'));
  });

  it.each(['table', 'column', 'row'] as const)('does not open in another %s', (part) => {
    expect(() => openField(keys, { ...place, [part]: 'other' }, sealField(keys, place, 'x'))).toThrow();
  });

  it('does not open after any one character of it changed', () => {
    const sealed = sealField(keys, place, '13800007307');
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = sealed.slice(0, at) + (sealed[at] === 'A' ? 'Q' : 'A') + sealed.slice(at + 1);
      expect(() => openField(keys, place, changed)).toThrow();
    }
  });

  it.each(['', 'a1', 'a1.k1', 'a1.k1.x', 'a1.k1.x.y', '13800007307', 'a2.k1.AAAAAAAAAAAAAAAA.AAAA'])(
    '%j opens to nothing',
    (text) => {
      expect(() => openField(keys, place, text)).toThrow();
    },
  );

  it('does not open cut short, even to a shorter tag', () => {
    const sealed = sealField(keys, place, '');
    for (let cut = 1; cut < 22; cut += 1) expect(() => openField(keys, place, sealed.slice(0, -cut))).toThrow();
  });

  it('does not open with another key of the same name', () => {
    expect(() =>
      openField(withField({ id: 'k1', bytes: randomBytes(32) }), place, sealField(keys, place, 'x')),
    ).toThrow();
  });

  it('opens through a rotation: new values with the new key, old ones with the old until it is gone', () => {
    const [old, fresh] = [keys.field[0], { id: 'k2', bytes: randomBytes(32) }];
    const before = sealField(withField(old), place, 'before');
    const rotating = withField(fresh, old);
    expect(sealField(rotating, place, 'x')).toMatch(/^a1\.k2\./);
    expect(openField(rotating, place, before)).toBe('before');
    expect(() => openField(withField(fresh), place, before)).toThrow();
  });

  it('says nothing of the value in what it throws', () => {
    const sealed = sealField(keys, place, '13800007307');
    try {
      openField(keys, { ...place, row: 'other' }, sealed);
    } catch (error) {
      expect(String(error)).not.toContain('13800007307');
      expect(String(error)).not.toContain(sealed);
    }
  });
});

describe('a blind index', () => {
  it('is the same for the same text of the same column, and for nothing else', () => {
    const index = blindIndex(keys, 'phone', '13800007307');
    expect(blindIndex(keys, 'phone', '13800007307')).toBe(index);
    const others = [
      blindIndex(keys, 'openid', '13800007307'),
      blindIndex(keys, 'phone', '13800007308'),
      blindIndex(parseKeys(newKeys()), 'phone', '13800007307'),
      blindIndex(keys, 'phone\n1', '3800007307'),
    ];
    expect(new Set([index, ...others]).size).toBe(5);
    expect(index).not.toContain('7307');
  });
});

describe('a registration’s key', () => {
  it('is one of its own for every event, registration and version', () => {
    const made = [
      ['e1', 'r1', 1],
      ['e2', 'r1', 1],
      ['e1', 'r2', 1],
      ['e1', 'r1', 2],
      ['e1', 'r1', 12],
    ] as const;
    const all = made.map(([event, registration, version]) =>
      registrationKey(keys, event, registration, version).toString('hex'),
    );
    expect(new Set(all).size).toBe(all.length);
    expect(registrationKey(keys, 'e1', 'r1', 1).toString('hex')).toBe(all[0]);
    expect(all[0]).toHaveLength(64);
  });
});
