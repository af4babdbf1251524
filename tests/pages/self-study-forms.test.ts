import { calculatorWords } from '@/contract/self-study-words';
import type { Values } from '@/pages/self-study/_parts/form';
import { formOf, happenings } from '@/pages/self-study/_parts/forms/all';
import { headlineOf, workOut } from '@/pages/self-study/_parts/work-out';
import { labourLawVersions } from '@/rules/data/labour-law';
import { lookupIn } from '@/rules/parameters';

const ground = { lookup: lookupIn(labourLawVersions), today: '2026-11-28' };
const wages = { 'parameters.minimumMonthlyWageFen': '2360', 'parameters.localAverageMonthlyWageFen': '12000' };

/** What a worker types, and the one figure they see: the examples of calculators.md. */
const cases: readonly (readonly [name: string, typed: Values, figure: string])[] = [
  [
    'severance',
    { kind: 'negotiated', start: '2020-03-01', lastDay: '2025-09-15', averageWageFen: '8000', ...wages },
    '48,000.00 元',
  ],
  [
    'severance',
    { kind: 'unlawful', start: '2020-03-01', lastDay: '2025-09-15', averageWageFen: '８０００元', ...wages },
    '96,000.00 元',
  ],
  [
    'severance',
    {
      kind: 'no-notice',
      start: '2020-03-01',
      lastDay: '2025-09-15',
      averageWageFen: '8,000.00',
      lastMonthWageFen: '8500',
      ...wages,
    },
    '56,500.00 元',
  ],
  [
    'severance',
    {
      kind: 'negotiated',
      start: '2025-01-01',
      lastDay: '2025-06-30',
      _wageBy: 'months',
      'wagesFen.0': '9000',
      'wagesFen.1': '',
      'wagesFen.2': '11000',
      ...wages,
    },
    '10,000.00 元',
  ],
  [
    'overtime',
    {
      monthlyWageFen: '5000',
      'hours.weekday': '2',
      'hours.restDay': '4',
      'hours.holiday': '3',
      restDayCompensated: 'no',
      'parameters.minimumMonthlyWageFen': '2360',
    },
    '574.71 元',
  ],
  [
    'overtime',
    {
      _by: 'pieces',
      pieceRateFen: '2',
      'units.weekday': '0',
      'units.restDay': '100',
      'units.holiday': '0',
      restDayCompensated: 'no',
      'parameters.minimumMonthlyWageFen': '2360',
    },
    '400.00 元',
  ],
  [
    'annual-leave',
    { year: '2025', cumulativeYears: '12', _span: 'left', leftOn: '2025-09-30', taken: '2', averageWageFen: '8700' },
    '4,000.00 元',
  ],
  ['annual-leave', { year: '2025', cumulativeYears: '3', _span: 'joined', joinedOn: '2025-07-01', taken: '0' }, '2 天'],
  ['double-wage', { hiredOn: '2025-01-10', signedOn: '2025-06-10', monthlyWageFen: '8000' }, '32,000.00 元'],
  ['double-wage', { hiredOn: '2025-01-10', monthlyWageFen: '8000' }, '88,000.00 元'],
  // Unsigned until today, 2026-11-28: four months, and 20 work-days of November.
  ['double-wage', { hiredOn: '2026-06-01', monthlyWageFen: '8000' }, '39,356.32 元'],
  ['double-wage', { hiredOn: '2026-11-20', monthlyWageFen: '8000' }, '0.00 元'],
  ['double-wage', { hiredOn: '2025-01-10', signedOn: '2025-02-09', monthlyWageFen: '8000' }, '0.00 元'],
  ['probation', { contractMonths: '12', agreedMonths: '6', wageFen: '8000' }, '32,000.00 元'],
  ['probation', { _term: 'open' }, '6 个月'],
  ['probation', { _term: 'task' }, '0 个月'],
  ['injury-deadlines', { injuredOn: '2025-12-15' }, '2026-12-15'],
  ['injury-deadlines', { _kind: 'disease', diagnosedOn: '2025-06-20' }, '2026-06-20'],
  ['injury-leave', { from: '2025-03-01', months: '3', monthlyWageFen: '8000' }, '2025-05-31'],
  [
    'injury-benefits',
    { grade: '10', averageWageFen: '8000', 'parameters.regionalAverageMonthlyWageFen': '10000' },
    '56,000.00 元',
  ],
  [
    'injury-benefits',
    {
      grade: '6',
      noSuitableJob: 'yes',
      averageWageFen: '8000',
      'parameters.regionalAverageMonthlyWageFen': '10000',
      'parameters.minimumMonthlyWageFen': '2360',
    },
    '128,000.00 元',
  ],
  [
    'death-benefits',
    {
      diedOn: '2024-06-01',
      averageWageFen: '8000',
      'dependants.0.relation': 'spouse',
      'dependants.1.relation': 'child',
      'parameters.regionalAverageMonthlyWageFen': '10000',
    },
    '1,036,420.00 元',
  ],
  ['medical-period', { totalYears: '18', unitYears: '12' }, '12 个月'],
  ['sick-pay', { monthlyWageFen: '8000', 'parameters.minimumMonthlyWageFen': '2360' }, '1,888.00 元'],
  [
    'sick-pay',
    { monthlyWageFen: '8000', unitYears: '5', region: '310000', 'parameters.minimumMonthlyWageFen': '2360' },
    '6,400.00 元',
  ],
  ['maternity', { region: '440000', from: '2025-07-01' }, '178 天'],
  ['maternity', { region: '440000', _kind: 'miscarriage', miscarriageMonths: '5', from: '2025-07-01' }, '42 天'],
  [
    'arbitration-deadline',
    { claim: 'other', knewOn: '2025-03-10', 'suspended.0.from': '2026-02-01', 'suspended.0.to': '2026-02-10' },
    '2026-03-20',
  ],
  ['arbitration-deadline', { claim: 'wages', knewOn: '2022-05-01', stillEmployed: 'yes' }, '现在没有期限'],
  ['arbitration-deadline', { claim: 'other', knewOn: '2025-01-15', 'interruptedOn.3': '2025-08-01' }, '2026-08-01'],
];

test.each(cases)('%s: what is typed becomes exactly what the calculator takes', (name, typed, figure) => {
  const form = formOf(name);
  if (!form) throw new Error(name);
  const values = { ...form.initial, region: '', ...typed };
  const worked = workOut(form, values, ground);
  expect([worked.faults, worked.code, worked.message]).toEqual([{}, null, '']);
  expect(headlineOf(form, worked, values)?.value).toBe(figure);
});

test('a relative nobody said the relation of is asked for, not taken for another', () => {
  const form = formOf('death-benefits');
  if (!form) throw new Error('death-benefits');
  const typed = { diedOn: '2024-06-01', averageWageFen: '8000', region: '', 'dependants.0.relation': '' };
  const { answer, faults } = workOut(form, { ...form.initial, ...typed, ...wages }, ground);
  expect([answer, faults]).toEqual([null, { 'dependants.0.relation': '请选是什么亲属' }]);
});

test('an average below the minimum is a slip: it is said beside what was filled in by hand', () => {
  const form = formOf('severance');
  if (!form) throw new Error('severance');
  const typed = { kind: 'negotiated', start: '2020-05-01', lastDay: '2026-06-20', averageWageFen: '6000', region: '' };
  const values = { ...form.initial, ...typed, ...wages, 'parameters.localAverageMonthlyWageFen': '1200' };
  const { answer, faults } = workOut(form, values, ground);
  expect(answer).toBeNull();
  expect(Object.keys(faults).sort()).toEqual([
    'parameters.localAverageMonthlyWageFen',
    'parameters.minimumMonthlyWageFen',
  ]);
});

test('every calculator that is offered has a form, and every form is tried here', () => {
  const names = happenings.flatMap(({ forms }) => forms.map(({ name }) => name)).sort();
  expect(names).toEqual(Object.keys(calculatorWords).sort());
  expect([...new Set(cases.map(([name]) => name))].sort()).toEqual(names);
});

test('no step asks more than six things at once', () => {
  for (const { forms } of happenings)
    for (const { steps } of forms)
      for (const { questions } of steps) {
        const always = questions.filter(({ isAsked }) => !isAsked).length;
        const sometimes = questions.length - always;
        expect(always + Math.ceil(sometimes / 2)).toBeLessThanOrEqual(6);
      }
});
