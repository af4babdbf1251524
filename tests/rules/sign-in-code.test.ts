import { CODE_LETTERS, codeText, parseSignIn, signInText } from '@/rules/sign-in-code';

const TICKET = 'Ab3_-Ab3_-Ab3_-Ab3_-Ab';

it('a QR gives its ticket back, a typed code its letters however it is typed', () => {
  expect(parseSignIn(signInText(TICKET))).toEqual({ kind: 'ticket', ticket: TICKET });
  for (const typed of ['ACDE2345', ' acde 2345 ', 'acde-2345', codeText('ACDE2345')])
    expect(parseSignIn(typed)).toEqual({ kind: 'short', code: 'ACDE2345' });
});

it('anything else is no sign-in code, an event’s own QR least of all', () => {
  for (const text of [
    '',
    'UH1.3.1204.59000000.ABCDEFGHIJKLMNOP',
    'https://example.org',
    `UHS1.${TICKET}x`,
    'UHS1.',
    'ACDE234',
    'ACDE2340',
    'ACDEI345',
  ])
    expect(parseSignIn(text)).toBeNull();
});

it('its letters have no doubles', () => {
  expect(CODE_LETTERS).not.toMatch(/[01BILOSVZ]/);
  expect(new Set(CODE_LETTERS).size).toBe(CODE_LETTERS.length);
});
