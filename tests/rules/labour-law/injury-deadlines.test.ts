import { answerOf, codesOf, refusalOf } from '../../support/calculators';

const of = (question: object) => answerOf('injury-deadlines', question as never);

describe('工伤认定 (calculators.md §4.5)', () => {
  it.each<[object, string, string, number]>([
    [{ injuredOn: '2025-03-01' }, '2025-03-31', '2026-03-01', 1],
    [{ injuredOn: '2024-02-29' }, '2024-03-30', '2025-02-28', 1],
    [{ injuredOn: '2025-12-15' }, '2026-01-14', '2026-12-15', 0],
    [{ injuredOn: '2025-09-10' }, '2025-10-10', '2026-09-10', 0],
    [{ diagnosedOn: '2025-06-20' }, '2025-07-20', '2026-06-20', 2],
  ])('%j: employer until %s, worker until %s, %i roll', (question, employerUntil, workerUntil, rolls) => {
    const answer = of(question);
    expect(answer.result).toEqual({ employerUntil, workerUntil });
    expect(codesOf(answer).filter((code) => code === 'ROLLS_TO')).toHaveLength(rolls);
  });

  it('names the next working day where the last day is off', () => {
    expect(of({ injuredOn: '2025-03-01' }).warnings[0]?.message).toContain('2026-03-02');
  });

  it('every step that has begun has its date', () => {
    expect(
      of({
        injuredOn: '2025-03-03',
        employerFiledOn: '2025-03-20',
        acceptedOn: '2025-04-01',
        appraisalAppliedOn: '2025-07-01',
        appraisedOn: '2025-08-15',
        appraisalReceivedOn: '2025-08-20',
      }).result,
    ).toEqual({
      employerUntil: '2025-04-02',
      workerUntil: '2026-03-03',
      employerLate: false,
      decisionUntil: '2025-05-31',
      appraisalUntil: '2025-08-30',
      reappraisalUntil: '2025-09-04',
      recheckFrom: '2026-08-15',
    });
    expect(of({ injuredOn: '2025-03-03', acceptedOn: '2025-04-01', clearCase: true }).result.decisionUntil).toBe(
      '2025-04-16',
    );
  });

  it('an employer is late from day 31, on a day off at the end from the day after the next working day', () => {
    const late = (injuredOn: string, employerFiledOn: string) => of({ injuredOn, employerFiledOn });
    expect(late('2025-03-01', '2025-03-31').result.employerLate).toBe(false);
    expect(late('2025-03-01', '2025-04-01').result.employerLate).toBe(true);
    expect(codesOf(late('2025-03-01', '2025-04-01'))).toContain('EMPLOYER_BEARS');
    expect(late('2024-02-29', '2024-04-01').result.employerLate).toBe(false);
    expect(late('2024-02-29', '2024-04-02').result.employerLate).toBe(true);
  });

  it('time that is not counted moves the worker’s end, not the employer’s', () => {
    const excluded = [
      { from: '2025-02-01', to: '2025-03-05' },
      { from: '2025-12-01', to: '2025-12-10' },
      { from: '2025-12-05', to: '2025-12-14' },
    ];
    expect(of({ injuredOn: '2025-03-01', excluded }).result).toEqual({
      employerUntil: '2025-03-31',
      workerUntil: '2026-03-19',
    });
  });

  it('never says too late without asking; says what the union can do', () => {
    expect(codesOf(of({ injuredOn: '2025-03-01', today: '2026-03-03' }))).toContain('ASK_EXCLUDED');
    expect(codesOf(of({ injuredOn: '2025-03-01', today: '2026-03-02' }))).toContain('LIMITATION_NEAR');
    expect(codesOf(of({ injuredOn: '2025-03-01', today: '2025-06-01' }))).toContain('EMPLOYER_OVERDUE');
    expect(codesOf(of({ injuredOn: '2025-03-01', today: '2025-03-31' }))).not.toContain('EMPLOYER_OVERDUE');
    expect(codesOf(of({ injuredOn: '2025-03-01', acceptedOn: '2025-04-01' }))).not.toContain('ASK_EXCLUDED');
  });

  it.each<[string, object, string]>([
    ['nothing', {}, 'injuredOn'],
    ['both', { injuredOn: '2025-03-01', diagnosedOn: '2025-03-01' }, 'injuredOn'],
    ['an injury to come', { injuredOn: '2026-11-29' }, 'injuredOn'],
    ['a step before the injury', { injuredOn: '2025-03-01', employerFiledOn: '2025-02-28' }, 'employerFiledOn'],
    ['a step to come', { injuredOn: '2025-03-01', acceptedOn: '2026-12-01' }, 'acceptedOn'],
    ['today before the injury', { injuredOn: '2025-03-01', today: '2025-02-28' }, 'injuredOn'],
    [
      'an appraisal before it was asked for',
      { injuredOn: '2025-03-01', appraisalAppliedOn: '2025-06-02', appraisedOn: '2025-06-01' },
      'appraisedOn',
    ],
    [
      'an appraisal received before it was made',
      { injuredOn: '2025-03-01', appraisedOn: '2025-06-02', appraisalReceivedOn: '2025-06-01' },
      'appraisalReceivedOn',
    ],
    [
      'an obstacle that ends before it begins',
      { injuredOn: '2025-03-01', excluded: [{ from: '2025-05-02', to: '2025-05-01' }] },
      'excluded.0.to',
    ],
    [
      'an obstacle to come',
      { injuredOn: '2025-03-01', excluded: [{ from: '2025-05-02', to: '2027-05-01' }] },
      'excluded.0.to',
    ],
    ['an obstacle without an end', { injuredOn: '2025-03-01', excluded: [{ from: '2025-05-02' }] }, 'excluded.0.to'],
  ])('refuses %s', (_, question, field) => {
    const refusal = refusalOf('injury-deadlines', question as never);
    expect(refusal.code).toBe('INVALID_INPUT');
    expect(Object.keys(refusal.fields)).toEqual([field]);
  });

  it('leaves injuries before 2004 to a person', () => {
    expect(refusalOf('injury-deadlines', { injuredOn: '2003-12-31' }).code).toBe('MANUAL_RULE');
  });
});
