import { type Brush, layOut } from '@/client/picture-lines';

/** A brush whose letters are half as wide as its signs: 640 px of 26 px signs are 24 of them. */
const brush: Brush = {
  font: '',
  fillStyle: '',
  textBaseline: '',
  measureText: (text) => ({
    width: [...text].reduce((sum, char) => sum + (char.charCodeAt(0) < 0x80 ? 13 : 26), 0),
  }),
  fillText: () => undefined,
  fillRect: () => undefined,
};
const linesOf = (text: string) => layOut(brush, [{ text, size: 26 }]).placed.map((line) => line.text);

test('a picture’s lines tear no number and begin with no closing sign; nothing of the text is lost', () => {
  const text =
    '离职前 12 个月的平均应得工资；不低于当地的最低工资 2,520.00，不高于当地月平均工资 11,000.00 的三倍（违法解除，2N）';
  const lines = linesOf(text);
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.join('')).toBe(text);
  for (const line of lines) expect(line).not.toMatch(/^[，。；：、）]|^\.?\d*\.\d/);
  expect(lines.some((line) => line.includes('2,520.00，'))).toBe(true);
});

test('what is wider than a line is torn all the same, and a rare character is not', () => {
  const long = '9'.repeat(24).repeat(4);
  expect(linesOf(long).join('')).toBe(long);
  expect(linesOf('𠮷'.repeat(30)).join('')).toBe('𠮷'.repeat(30));
  expect(linesOf('𠮷'.repeat(30)).every((line) => !/[\ud800-\udbff]$/.test(line))).toBe(true);
});
