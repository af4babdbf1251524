import * as fc from 'fast-check';
import { marksIn, withoutMarks } from '@/rules/identifying-words';

const found = (text: string) => marksIn(text).map(({ kind, text: piece }) => `${kind}:${piece}`);

it.each([
  ['我的电话13800001234，请回', ['phone:13800001234']],
  ['打 138-0000-1234 找我', ['phone:138-0000-1234']],
  ['+86 13800001234', ['phone:+86 13800001234']],
  ['１３８００００１２３４', ['phone:１３８００００１２３４']],
  ['一三八零零零零一二三四', ['phone:一三八零零零零一二三四']],
  ['座机0755-26001234', ['phone:0755-26001234']],
  ['身份证11010519491231002X', ['idCard:11010519491231002X']],
  ['身份证110105 19491231 0021。', ['idCard:110105 19491231 0021']],
  ['旧证110105491231002', ['idCard:110105491231002']],
  ['微信号：zhang_san88', ['account:zhang_san88']],
  ['QQ 123456789', ['account:123456789']],
  ['我叫张三，在厂里干了三年', ['name:张三']],
  ['我叫李小红今年三十岁', ['name:李小红']],
  ['我叫阿依古丽', ['name:阿依古丽']],
  ['我叫买买提·艾力，维吾尔族', ['name:买买提·艾力']],
  ['我是王伟，公司欠薪', ['name:王伟']],
  ['我是欧阳子涵在总装车间', ['name:欧阳子涵']],
  ['姓名：刘洋 部门：包装', ['name:刘洋']],
  ['本人陈建国，男', ['name:陈建国']],
])('%s: %j', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

it.each([
  '我是一名外卖骑手，被封号了',
  '我是安装工，老板不给加班费',
  '我是高空作业的',
  '我叫他给我发工资，他不理',
  '拖欠工资 5000 元，从 2026-03-01 到 2026-06-30',
  '订单号 20260301123456789012 有问题',
  '一二三月的工资都没有发',
])('%s: nothing to mark', (text) => {
  expect(found(text)).toEqual([]);
});

it('takes pieces out and leaves every other character', () => {
  const text = '我叫张三，电话13800001234，身份证11010519491231002X，请帮我';
  expect(withoutMarks(text, marksIn(text))).toBe('我叫〔已去掉〕，电话〔已去掉〕，身份证〔已去掉〕，请帮我');
});

it('what is taken out is not found again, and no mark lies over another', () => {
  const piece = fc.constantFrom(
    '我叫张三，',
    '13800001234',
    '11010519491231002X',
    '我是',
    '微信abc12345',
    '，',
    'x',
    '5',
  );
  void fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const text = pieces.join(' ');
      const marks = marksIn(text);
      marks.reduce((end, { from, to }) => {
        expect(from).toBeGreaterThanOrEqual(end);
        return to;
      }, 0);
      expect(marksIn(withoutMarks(text, marks))).toEqual([]);
    }),
  );
});
