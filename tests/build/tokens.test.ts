import { filesIn, readSource } from '../support/sources';

const TOKENS = 'components/tokens.scss';
const tokens = readSource(`src/${TOKENS}`);

/** Every colour token with its six digits. */
const colours = new Map([...tokens.matchAll(/--([\w-]+):\s*#([0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]));

/** The pairs that tokens.scss promises: on which ground which texts stand. */
const pairs = [...tokens.matchAll(/^\/\/ on ([\w-]+): (.+)$/gm)].flatMap(([, ground = '', texts = '']) =>
  texts.split(' ').map((text) => [text, ground] as const),
);

/** How light a colour is, by WCAG 2. */
function lightness(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [lightness(a), lightness(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const colourOf = (name: string): string => {
  const found = colours.get(name);
  if (!found) throw new Error(`tokens.scss has no colour --${name}`);
  return found;
};

test('the measure of contrast is right', () => {
  expect(contrast('000000', 'ffffff')).toBeCloseTo(21, 5);
  expect(contrast('767676', 'ffffff')).toBeCloseTo(4.54, 2);
});

test.each(pairs)('%s on %s can be read: at least 4.5 to 1', (text, ground) => {
  expect(contrast(colourOf(text), colourOf(ground))).toBeGreaterThanOrEqual(4.5);
});

test('every edge that says where to type or tap is seen: at least 3 to 1', () => {
  for (const ground of ['card', 'page']) expect(contrast(colourOf('edge'), colourOf(ground))).toBeGreaterThanOrEqual(3);
});

/** What a rule of a stylesheet says both of its letters and of its ground, in one block. */
const sheets = filesIn('src').filter((file) => file.endsWith('.scss'));
const drawn = sheets.flatMap((file) =>
  [...readSource(`src/${file}`).matchAll(/\{([^{}]*)\}/g)].flatMap(([, block = '']) => {
    const ground = /background(?:-color)?: var\(--([\w-]+)\)/.exec(block)?.[1];
    const letters = /(?:^|[\s;])color: var\(--([\w-]+)\)/.exec(block)?.[1];
    return ground && letters ? [{ file, letters, ground }] : [];
  }),
);

test('the stylesheets set letters on a ground only as the pairs allow', () => {
  const allowed = new Set(pairs.map((pair) => pair.join()));
  expect(drawn.length).toBeGreaterThan(10);
  const veiled = ['veil'];
  const others = drawn.filter(
    ({ letters, ground }) => !allowed.has([letters, ground].join()) && !veiled.includes(ground),
  );
  expect(others).toEqual([]);
});

const COLOUR = /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl)a?\(|:\s*(?:white|black|red|green|blue|gr[ae]y|orange)\b/i;
const SIZE = /font-size:[^;]*\d|fontSize|font:\s*[^;]*\dpx/;

test('no page, part or component names a colour or a letter size but by its token', () => {
  const drawing = filesIn('src').filter(
    (file) => /\.(scss|tsx)$/.test(file) && file !== TOKENS && !/icons\.scss$/.test(file),
  );
  const raw = drawing.flatMap((file) => {
    const code = readSource(`src/${file}`).replace(/\/\/.*$|\/\*[\s\S]*?\*\//gm, '');
    return code
      .split('\n')
      .filter((line) => COLOUR.test(line) || SIZE.test(line))
      .map((line) => `${file}: ${line.trim()}`);
  });
  expect(raw).toEqual([]);
});

test('the search for raw colours and sizes finds what it is for', () => {
  for (const raw of ['color: #fff;', 'background: rgba(0,0,0,.1)', 'color: white;', "style={{ color: '#c8102e' }}"])
    expect(raw).toMatch(COLOUR);
  for (const raw of ['font-size: 14px;', 'font-size: calc(2 * 1px)', 'style={{ fontSize: 12 }}'])
    expect(raw).toMatch(SIZE);
  expect('font-size: var(--size-small);').not.toMatch(SIZE);
});
