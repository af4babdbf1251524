import type { ParameterName } from '@/rules/labour-law/parameter-names';
import { DEMO_REGION } from '@/rules/regions';
import { personaId } from '../db/seed/personas';
import { demoId } from '../db/seed/units';
import { openDraft } from '../self-study/draft-version';
import { keep } from '../self-study/keep';
import { confirmVersion, publishVersion, returnVersion } from '../self-study/move-version';
import type { DemoAct } from './act';

interface Drafted {
  readonly name: ParameterName;
  readonly on: string;
  readonly fen: number;
  readonly upTo: 'drafted' | 'published' | 'confirmed' | 'returned';
  readonly daysAgo: number;
}

/** Numbers of 示范区, all invented: in force, waiting for the first lead and for the second, sent back. */
const numbers: readonly Drafted[] = [
  { name: 'minimumMonthlyWageFen', on: '2024-01-01', fen: 230_000, upTo: 'confirmed', daysAgo: 60 },
  { name: 'minimumMonthlyWageFen', on: '2025-03-01', fen: 252_000, upTo: 'confirmed', daysAgo: 59 },
  { name: 'localAverageMonthlyWageFen', on: '2024-01-01', fen: 1_100_000, upTo: 'confirmed', daysAgo: 58 },
  { name: 'regionalAverageMonthlyWageFen', on: '2024-01-01', fen: 900_000, upTo: 'confirmed', daysAgo: 57 },
  { name: 'provincialAverageMonthlyWageFen', on: '2024-01-01', fen: 950_000, upTo: 'confirmed', daysAgo: 56 },
  { name: 'localAverageMonthlyWageFen', on: '2026-07-01', fen: 1_180_000, upTo: 'published', daysAgo: 2 },
  { name: 'minimumMonthlyWageFen', on: '2027-01-01', fen: 268_000, upTo: 'drafted', daysAgo: 1 },
  { name: 'regionalAverageMonthlyWageFen', on: '2026-07-01', fen: 9_400_000, upTo: 'returned', daysAgo: 8 },
];

const DAY_MS = 86_400_000;
const dayOf = (at: Date) => at.toISOString().slice(0, 10);

/** The demo's numbers of the law, through the real acts, and calculations a worker has kept; once. */
export async function loadSelfStudy(demo: DemoAct): Promise<void> {
  const known = await demo.db.selectFrom('parameter_drafts').select('case_id').limit(1).executeTakeFirst();
  if (known) return;
  for (const one of numbers) await draftAndMove(demo, one);
  await keepCalculations(demo);
}

async function draftAndMove({ act, now }: DemoAct, { name, on, fen, upTo, daysAgo }: Drafted): Promise<void> {
  const at = (hours: number) => new Date(now.getTime() - daysAgo * DAY_MS + hours * 3_600_000);
  const lead = [{ role: 'lead' as const, unitPath: '/' }];
  const made = {
    ...{ name, region: DEMO_REGION, effectiveOn: on, value: fen, isCorrection: false },
    source: '示例数字，不是真的标准',
    checkedOn: dayOf(at(0)),
  };
  const officer = act(personaId('officer'), at(0), [{ role: 'officer', unitPath: '/' }]);
  const { caseId } = await openDraft(officer, made);
  if (upTo === 'returned') {
    const reason = '小数点错了一位，请核对公告';
    await returnVersion.run(act(personaId('lead'), at(5), lead), { caseId, reason }, undefined);
  }
  if (upTo === 'published' || upTo === 'confirmed')
    await publishVersion.run(act(personaId('lead'), at(3), lead), { caseId }, undefined);
  if (upTo === 'confirmed') await confirmVersion.run(act(personaId('lead2'), at(6), lead), { caseId }, undefined);
}

/** One whose limitation ends in nine days, one whose has most of its year. */
async function keepCalculations({ act, now }: DemoAct): Promise<void> {
  const worker = act(personaId('worker'), new Date(now.getTime() - 2 * DAY_MS));
  const yearAgo = new Date(now.getTime() + 9 * DAY_MS);
  yearAgo.setUTCFullYear(yearAgo.getUTCFullYear() - 1);
  const knewOn = dayOf(yearAgo);
  await keep.run(
    worker,
    {
      id: demoId('record:arbitration'),
      calculator: 'arbitration-deadline',
      input: { claim: 'other', knewOn },
      values: { claim: 'other', knewOn, region: '' },
      told: [{ label: '知道权利被侵害的日期', value: knewOn }],
      headline: `最迟在这一天申请劳动仲裁 ${dayOf(new Date(now.getTime() + 9 * DAY_MS))}`,
      reminds: true,
    },
    undefined,
  );
  await keep.run(
    worker,
    {
      id: demoId('record:overtime'),
      calculator: 'overtime',
      input: {
        ...{ monthlyWageFen: 870_000, hours: { weekday: 10, restDay: 8, holiday: 0 }, restDayCompensated: false },
        parameters: { minimumMonthlyWageFen: 236_000 },
      },
      values: {
        ...{ _by: 'hours', monthlyWageFen: '8700', region: '', restDayCompensated: 'no' },
        ...{ 'hours.weekday': '10', 'hours.restDay': '8', 'hours.holiday': '0' },
        'parameters.minimumMonthlyWageFen': '2360',
      },
      told: [{ label: '月工资', value: '8700 元' }],
      headline: '这个月的加班费 1,550.00 元',
      reminds: true,
    },
    undefined,
  );
}
