import { answerFaults, keptAnswers, type Question } from '@/rules/questions';

const one: Question = { id: 'size', label: 'T 恤尺码', kind: 'one', isRequired: true, options: ['M', 'L'] };
const many: Question = { id: 'food', label: '忌口', kind: 'many', isRequired: false, options: ['辣', '猪肉'] };
const text: Question = { id: 'team', label: '班组', kind: 'text', isRequired: true, options: [] };
const all = [one, many, text];
const well = { size: ['M'], food: ['辣', '猪肉'], team: ['二班'] };

it.each([
  ['all answered', well, {}],
  ['what may be left out left out', { size: ['L'], team: ['二班'] }, {}],
  ['left empty is left out', { size: ['L'], food: [''], team: ['二班'] }, {}],
  ['nothing said', {}, { size: '请选一项', team: '请填写' }],
  ['a required one left empty', { ...well, team: [''] }, { team: '请填写' }],
  ['what is not offered', { ...well, size: ['XXL'] }, { size: '请从列出的几项里选' }],
  ['two of one', { ...well, size: ['M', 'L'] }, { size: '只能选一项' }],
  ['two texts', { ...well, team: ['一', '二'] }, { team: '只能选一项' }],
  ['one twice', { ...well, food: ['辣', '辣'] }, { food: '同一项选了两次' }],
  ['a question that is gone', { ...well, old: ['x'] }, { old: '这个问题已经改了，请返回重新填写' }],
])('%s', (_, answers, faults) => {
  expect(answerFaults(all, answers)).toEqual(faults);
});

it('keeps what was said, in the order of the questions', () => {
  expect(Object.entries(keptAnswers(all, { team: ['二班'], food: ['', '辣'], size: [''] }))).toEqual([
    ['food', ['辣']],
    ['team', ['二班']],
  ]);
});
