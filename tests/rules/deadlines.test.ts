import { type CaseFacts, deadlinesOf } from '@/rules/deadlines';

const told = (facts: CaseFacts) => deadlinesOf(facts).map(({ rule, dueOn }) => [rule, dueOn]);

describe('the running deadlines of a case (calculators.md §4.5)', () => {
  it('of an injury: both applications, until somebody has asked', () => {
    expect(told({ injury: { injuredOn: '2025-03-01' } })).toEqual([
      ['injury-employer', '2025-03-31'],
      ['injury-worker', '2026-03-01'],
    ]);
    expect(told({ injury: { injuredOn: '2025-03-01', employerFiledOn: '2025-03-20' } })).toEqual([
      ['injury-worker', '2026-03-01'],
    ]);
    expect(told({ injury: { injuredOn: '2025-03-01', workerFiledOn: '2025-05-20' } })).toEqual([]);
  });

  it('of its later steps, each until it is taken', () => {
    const injury = { injuredOn: '2025-03-03', acceptedOn: '2025-04-01' };
    expect(told({ injury })).toEqual([['injury-decision', '2025-05-31']]);
    expect(told({ injury: { ...injury, clearCase: true } })).toEqual([['injury-decision', '2025-04-16']]);
    const decisionStopped = [{ from: '2025-04-11', to: '2025-04-20' }];
    expect(told({ injury: { ...injury, decisionStopped } })).toEqual([['injury-decision', '2025-06-10']]);
    const decided = { ...injury, decidedOn: '2025-05-01', leave: { from: '2025-03-03', months: 6 } };
    expect(told({ injury: { ...decided, appraisalAppliedOn: '2025-07-01' } })).toEqual([
      ['injury-appraisal', '2025-08-30'],
      ['injury-leave', '2025-09-02'],
    ]);
    const appraised = {
      ...decided,
      appraisalAppliedOn: '2025-07-01',
      appraisedOn: '2025-08-15',
      appraisalReceivedOn: '2025-08-20',
    };
    expect(told({ injury: appraised })).toEqual([
      ['injury-reappraisal', '2025-09-04'],
      ['injury-recheck', '2026-08-15'],
    ]);
    expect(told({ injury: { ...appraised, reappraisalAskedOn: '2025-09-01' } })).toEqual([
      ['injury-recheck', '2026-08-15'],
    ]);
  });

  it('of a dispute: the year, none for wages while employed, none once filed', () => {
    const dispute = { knewOn: '2025-03-10', claim: 'other' } as const;
    expect(told({ dispute })).toEqual([['arbitration', '2026-03-10']]);
    expect(told({ dispute: { ...dispute, filedOn: '2025-06-01' } })).toEqual([]);
    expect(told({ dispute: { ...dispute, claim: 'wages' } })).toEqual([]);
    expect(told({ dispute: { ...dispute, claim: 'wages' }, employmentEndedOn: '2025-05-01' })).toContainEqual([
      'arbitration',
      '2026-05-01',
    ]);
  });

  it('tells ten workers with one claim that they may elect representatives', () => {
    const codes = (workers: number) =>
      deadlinesOf({ dispute: { knewOn: '2025-03-10', claim: 'other', workers } })[0]?.warnings.map(({ code }) => code);
    expect([codes(9), codes(10)]).toEqual([[], ['MAY_ELECT_REPRESENTATIVES']]);
  });

  it('of mediation, arbitration and the award', () => {
    expect(told({ mediationAskedOn: '2025-05-01' })).toEqual([['mediation', '2025-05-16']]);
    expect(told({ arbitrationAcceptedOn: '2025-06-01' })).toEqual([['award', '2025-07-16']]);
    expect(told({ arbitrationAcceptedOn: '2025-06-01', awardReceivedOn: '2025-07-10', isFinalAward: true })).toEqual([
      ['award-worker', '2025-07-25'],
      ['award-employer', '2025-08-09'],
    ]);
  });

  it('of a resignation and of the end', () => {
    expect(told({ resignation: { noticeOn: '2025-01-31', inProbation: false } })).toEqual([
      ['notice-period', '2025-03-02'],
    ]);
    expect(told({ resignation: { noticeOn: '2025-01-31', inProbation: true } })).toEqual([
      ['notice-period', '2025-02-03'],
    ]);
    expect(told({ employmentEndedOn: '2024-02-29', wagesPaidOn: '2024-03-15' })).toEqual([
      ['certificate', '2024-02-29'],
      ['file-transfer', '2024-03-15'],
      ['contract-kept', '2026-02-28'],
      ['wage-records', '2026-03-15'],
    ]);
  });

  it('each in words, un-rolled, with the working day it rolls to', () => {
    const [, worker] = deadlinesOf({ injury: { injuredOn: '2025-03-01' } });
    expect(worker).toMatchObject({
      kind: 'until',
      dueOn: '2026-03-01',
      whoMustAct: '本人、近亲属或工会',
      basis: { law: '工伤保险条例', article: '第十七条' },
      warnings: [{ code: 'ROLLS_TO', message: expect.stringContaining('2026-03-02') }],
    });
    expect(worker?.label).toMatch(/[\u4e00-\u9fff]/);
    expect(worker?.whatIsLost).toMatch(/[\u4e00-\u9fff]/);
  });

  it('of nothing known: none', () => {
    expect(deadlinesOf({})).toEqual([]);
    expect(deadlinesOf({ injury: {} })).toEqual([]);
  });
});
