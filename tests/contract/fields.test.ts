import fc from 'fast-check';
import * as v from 'valibot';
import * as f from '@/contract/fields';

const read = (schema: v.GenericSchema, value: unknown) => {
  const { success, output } = v.safeParse(schema, value);
  return success ? output : null;
};

describe('a name', () => {
  it.each([
    ['张建国', '张建国'],
    [' 李强 ', '李强'],
    ['阿依古丽•买买提', '阿依古丽·买买提'],
    ['阿依古丽・买买提', '阿依古丽·买买提'],
    ['𠮷田', '𠮷田'],
    ['苏䶮', '苏䶮'],
    ["Mary O'Neil-Smith", "Mary O'Neil-Smith"],
    ['E\u0301va', 'Éva'],
    ['王', null],
    ['张3', null],
    ['<b>张三</b>', null],
    ['张'.repeat(51), null],
    ['𠮷'.repeat(50), '𠮷'.repeat(50)],
    ['张\n三', null],
  ])('%j is read as %j', (said, name) => {
    expect(read(f.name, said)).toBe(name);
  });
});

describe('a phone number', () => {
  it.each([
    ['13800007307', '13800007307'],
    ['138 0000 7307', '13800007307'],
    ['+86 138-0000-7307', '13800007307'],
    ['008613800007307', '13800007307'],
    ['12800007307', null],
    ['1380000730', null],
    ['138000073071', null],
    ['１３８００００７３０７', '13800007307'],
    ['＋８６　１３８－００００－７３０７', '13800007307'],
  ])('%j is read as %j', (said, phone) => {
    expect(read(f.phone, said)).toBe(phone);
  });
});

describe('a moment', () => {
  it.each([
    ['2026-12-01T10:00:00+08:00', '2026-12-01T02:00:00.000Z'],
    ['2026-12-01T02:00:00.123Z', '2026-12-01T02:00:00.123Z'],
    ['2026-12-01T02:00:00', null],
    ['2026-12-01', null],
    ['2026-02-30T00:00:00Z', null],
    ['0000-01-01T00:00:00Z', null],
    ['now', null],
  ])('%j is read as %j', (said, iso) => {
    const moment = read(f.moment, said) as Date | null;
    expect(moment && new Date(moment).toISOString()).toBe(iso);
  });
});

describe('free text', () => {
  const note = f.text('备注', 5);

  it('is trimmed, counted and keeps its lines', () => {
    expect(read(note, '  一\n二 ')).toBe('一\n二');
    expect(read(note, '一二三四五六')).toBeNull();
    expect(read(note, ' 　 ')).toBeNull();
  });

  it('names itself in each of its sentences', () => {
    for (const value of [null, '', '一二三四五六', 'a\u0000']) {
      for (const { message } of v.safeParse(note, value).issues ?? []) expect(message).toContain('备注');
    }
  });

  it('lets nothing through that JSON and PostgreSQL cannot carry', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (said) => {
        const text = read(f.text('备注', 100), said);
        if (typeof text !== 'string') return;
        expect(text).not.toContain('\u0000');
        expect(Buffer.from(text, 'utf8').toString('utf8')).toBe(text);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a cursor', () => {
  it.each(['', 'x y', "1'--", 'x'.repeat(201), '1\n'])('%j is none', (said) => {
    expect(read(f.cursor, said)).toBeNull();
  });
});

describe('text that shows', () => {
  it.each(['👩‍💼 老板', '🤷‍♀️', '❤️‍🔥', '👨‍👩‍👧 一家', '第一行\n第二行', '𠮷野家'])('%j is taken', (said) => {
    expect(read(f.text('内容', 20), said)).toBe(said);
  });

  it.each([
    'a\u200db',
    '工\u200d资',
    '\u200d',
    '工\u00ad资',
    '\u061c工资',
    '\u0085',
    '\u202e工资',
    '\ufffe',
    '\ud800',
    '👩\u200d',
  ])('%j is not: what hides in it cannot be seen', (said) => {
    expect(read(f.text('内容', 20), said)).toBeNull();
  });
});
