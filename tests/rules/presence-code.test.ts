import { createHmac } from 'node:crypto';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import fc from 'fast-check';
import { digitsAt, type Hmac, judgeCode, parseCode, qrText, STEP_MS, stepAt } from '@/rules/presence-code';

const node: Hmac = (key, message) => createHmac('sha256', key).update(message).digest();
const noble: Hmac = (key, message) => hmac(sha256, key, message);

const anyKey = fc.uint8Array({ minLength: 32, maxLength: 32 });
const anyStep = fc.integer({ min: 2, max: 100_000_000 });
const anyNumber = fc.integer({ min: 1, max: 99_999 });
const within = fc.integer({ min: 0, max: STEP_MS - 1 });

/** What security.md §1 says, written a second time: big integers instead of bit loops. */
function expectedDigits(key: Uint8Array, step: number): string {
  const mac = createHmac('sha256', key).update(`digits:${step}`).digest();
  const offset = mac.readUInt8(31) % 16;
  return (BigInt(mac.readUInt32BE(offset) & 0x7fffffff) % 10_000n).toString().padStart(4, '0');
}

function expectedProof(key: Uint8Array, step: number): string {
  const first80 = BigInt(`0x${createHmac('sha256', key).update(`qr:${step}`).digest('hex').slice(0, 20)}`);
  return Array.from(
    { length: 16 },
    (_, i) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[Number((first80 >> BigInt(75 - 5 * i)) & 31n)],
  ).join('');
}

describe('presence codes', () => {
  it('are what the rule says, computed a second way', () => {
    fc.assert(
      fc.property(anyKey, anyStep, (key, step) => {
        expect(digitsAt(node, key, step)).toBe(expectedDigits(key, step));
        expect(qrText(node, key, { event: 7, number: 12, step })).toBe(`UH1.7.12.${step}.${expectedProof(key, step)}`);
      }),
    );
  });

  it('never change for a known key (vectors from Python’s hmac and base64)', () => {
    const key = Buffer.alloc(32, 7);
    expect(digitsAt(node, key, 59_000_000)).toBe('7332');
    expect(qrText(node, key, { event: 1, number: 2, step: 59_000_000 })).toBe('UH1.1.2.59000000.PSZVWZM7OQNJGMVB');
  });

  it('are the same with the phone’s library and the cloud’s', () => {
    fc.assert(
      fc.property(anyKey, anyStep, (key, step) => {
        expect(digitsAt(noble, key, step)).toBe(digitsAt(node, key, step));
        expect(qrText(noble, key, { event: 1, number: 1, step })).toBe(
          qrText(node, key, { event: 1, number: 1, step }),
        );
      }),
    );
  });

  it('follow the published examples: truncation of RFC 4226 §5.4, base32 of RFC 4648 §10', () => {
    const mac = Buffer.alloc(32);
    Buffer.from('1f8698690e02ca16618550ef7f19da8e945b555a', 'hex').copy(mac);
    mac[31] = 0x5a;
    expect(digitsAt(() => mac, Buffer.alloc(32), 0)).toBe('2921');
    expect(qrText(() => Buffer.from('fooba'.repeat(4)), Buffer.alloc(32), { event: 1, number: 1, step: 1 })).toMatch(
      /\.MZXW6YTBMZXW6YTB$/,
    );
  });

  it('change every thirty seconds', () => {
    expect([0, 29_999, 30_000, 59_999, 60_000].map(stepAt)).toEqual([0, 0, 1, 1, 2]);
  });
});

describe('judging a code', () => {
  it('finds it genuine one step before, at, and one step after its own', () => {
    fc.assert(
      fc.property(anyKey, anyStep, anyNumber, within, fc.constantFrom(-1, 0, 1), (key, step, number, ms, late) => {
        const now = (step + late) * STEP_MS + ms;
        for (const text of [qrText(node, key, { event: 3, number, step }), `${number}${digitsAt(node, key, step)}`]) {
          const code = parseCode(text);
          expect(code && judgeCode(node, key, code, now)).toBe('genuine');
        }
      }),
    );
  });

  it('finds a QR stale from two steps on, however old or early', () => {
    fc.assert(
      fc.property(anyKey, anyStep, fc.integer({ min: 2, max: 1_000_000 }), fc.boolean(), (key, step, away, isEarly) => {
        const code = parseCode(qrText(node, key, { event: 3, number: 5, step }));
        expect(code && judgeCode(node, key, code, (step + (isEarly ? -away : away)) * STEP_MS)).toBe('stale');
      }),
    );
  });

  it('never accepts digits of another step, unless they happen to be those of an accepted one', () => {
    fc.assert(
      fc.property(anyKey, anyStep, fc.integer({ min: 2, max: 1_000 }), (key, step, away) => {
        const digits = expectedDigits(key, step);
        const accepted = [-1, 0, 1].map((late) => expectedDigits(key, step + away + late));
        fc.pre(!accepted.includes(digits));
        const judged = judgeCode(node, key, { kind: 'digits', number: 1, digits }, (step + away) * STEP_MS);
        // Read out at most five minutes too late they are known as old; older ones are nobody's.
        const isKnown = Array.from({ length: 9 }, (_, i) => expectedDigits(key, step + away - 2 - i)).includes(digits);
        expect(judged).toBe(isKnown ? 'stale' : 'forged');
      }),
    );
  });

  it('finds a QR forged when the key, the step or any letter of the proof is another', () => {
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
    fc.assert(
      fc.property(
        anyKey,
        anyKey,
        anyStep,
        fc.nat(15),
        fc.integer({ min: 1, max: 31 }),
        (key, other, step, at, shift) => {
          fc.pre(!Buffer.from(key).equals(Buffer.from(other)));
          const now = step * STEP_MS;
          const proof = expectedProof(key, step);
          const changed = letters[(letters.indexOf(proof[at] ?? '') + shift) % 32];
          const code = { kind: 'qr', event: 3, number: 5, step, proof } as const;
          expect(judgeCode(node, other, code, now)).toBe('forged');
          expect(judgeCode(node, key, { ...code, step: step + 1 }, now)).toBe('forged');
          expect(
            judgeCode(node, key, { ...code, proof: proof.slice(0, at) + changed + proof.slice(at + 1) }, now),
          ).toBe('forged');
          expect(judgeCode(node, key, { ...code, proof: proof.slice(0, -1) }, now)).toBe('forged');
        },
      ),
    );
  });
});

describe('reading a code', () => {
  it.each([
    ['12 3456', { kind: 'digits', number: 12, digits: '3456' }],
    ['23-4567', { kind: 'digits', number: 23, digits: '4567' }],
    ['０００４７　３２１０', { kind: 'digits', number: 47, digits: '3210' }],
    ['99999 0000', { kind: 'digits', number: 99_999, digits: '0000' }],
    [
      ' UH1.12.345.59000000.MZXW6YTBMZXW6YTB\n',
      { kind: 'qr', event: 12, number: 345, step: 59_000_000, proof: 'MZXW6YTBMZXW6YTB' },
    ],
  ])('reads %j', (text, code) => {
    expect(parseCode(text)).toEqual(code);
  });

  it.each([
    '',
    '1234',
    '1234567890',
    'UH2.1.1.1.MZXW6YTBMZXW6YTB',
    'UH1.1.1.1.MZXW6YTB',
    'uh1.1.1.1.MZXW6YTBMZXW6YTB',
    'UH1.a.1.1.MZXW6YTBMZXW6YTB',
    'UH1.1.1.1.MZXW6YTBMZXW6YT1',
    '一二三四五',
    '12345\u0000',
    '+12345',
    '1e300',
    '0x1234',
  ])('finds no code in %j', (text) => {
    expect(parseCode(text)).toBeNull();
  });

  it('answers null or a code in range for any text at all', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[UH0-9.０-９ -]{0,60}$/)), (text) => {
        const code = parseCode(text);
        if (code === null) return;
        expect(code.number).toBeGreaterThanOrEqual(0);
        expect(code.number).toBeLessThanOrEqual(99_999);
        if (code.kind === 'digits') expect(code.digits).toMatch(/^\d{4}$/);
        else expect(Number.isSafeInteger(code.step) && Number.isSafeInteger(code.event)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});
