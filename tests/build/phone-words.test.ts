import { tokenizer } from 'acorn';
import { builtFiles, readBuilt } from '../support/built';

/** Free names that some phone has not; tests/phone runs the bundle without these and many more. */
const ABSENT = new Set(
  `Intl XMLHttpRequest WebSocket TextEncoder TextDecoder structuredClone URLSearchParams localStorage sessionStorage
  BigInt requestIdleCallback eval`.split(/\s+/),
);

interface Token {
  readonly type: { readonly label: string; readonly keyword?: string };
  readonly value?: unknown;
}

/** Names from ABSENT that are read as variables, and every code-from-text that is not the bundler's way to the global. */
function strangers(code: string): string[] {
  const tokens = [...tokenizer(code, { ecmaVersion: 2017 })] as Token[];
  return tokens.flatMap((token, i) => {
    const before = tokens[i - 1]?.type;
    const isMember = before?.label === '.' || tokens[i + 1]?.type.label === ':';
    if (token.type.label !== 'name' || isMember || before?.keyword === 'typeof') return [];
    const name = String(token.value);
    if (name === 'Function' && tokens[i + 1]?.type.label === '(' && tokens[i + 2]?.value !== 'return this')
      return [name];
    return ABSENT.has(name) ? [name] : [];
  });
}

test.each(builtFiles('weapp', '.js'))('%s asks a phone for nothing it may lack', (file) => {
  expect(strangers(readBuilt('weapp', file))).toEqual([]);
});

test('the search finds what it is for', () => {
  const code =
    'var a = Intl.x, b = typeof eval, c = { eval: 1 }, d = c.Intl; new Function("return this"); Function("x")';
  expect(strangers(code)).toEqual(['Intl', 'Function']);
});
