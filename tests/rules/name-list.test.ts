import { readNames } from '@/rules/name-list';

test.each([
  ['张建国 13800007307', '张建国', '13800007307'],
  ['张建国\t138 0000 7307', '张建国', '13800007307'],
  ['张建国，138-0000-7307', '张建国', '13800007307'],
  ['  阿依古丽·买买提：+86 13900001204 ', '阿依古丽·买买提', '+8613900001204'],
  ['李强13800007307', '李强', '13800007307'],
  ['李强', '李强', ''],
  ['13800007307', '', '13800007307'],
])('%j is %s, %s', (line, name, phone) => {
  expect(readNames(line)).toEqual([{ name, phone }]);
});

test('empty lines are nobody, the others keep their order', () => {
  expect(readNames('\n甲 13800000001\r\n \n乙 13800000002\n')).toEqual([
    { name: '甲', phone: '13800000001' },
    { name: '乙', phone: '13800000002' },
  ]);
  expect(readNames(' \n')).toEqual([]);
});
