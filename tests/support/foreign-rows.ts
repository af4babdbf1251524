import { randomUUID } from 'node:crypto';
import { personaId } from '@/cloud/db/seed/personas';
import { demoId } from '@/cloud/db/seed/units';
import { setDeadlines } from '@/cloud/office/deadlines';
import { beginJob } from '@/cloud/office/jobs';
import type { ActionName } from '@/contract';
import { signInText } from '@/rules/sign-in-code';
import { givenAssist } from './assists';
import { arbitration, givenCase } from './cases';
import { givenEvent } from './events';
import { foreignDoors } from './foreign-doors';
import { foreignLegal } from './foreign-legal';
import { foreignPlaces } from './foreign-places';
import { foreignPlans } from './foreign-plans';
import { foreignSelfStudy } from './foreign-self-study';
import { foreignUnits } from './foreign-units';
import { feedbackOf } from './help';
import { givenClaim, givenContested, givenImport, givenMerge, givenOfficer } from './identity';
import { changeOf, childOf, disownedCaseOf, kid, officerOver, phoneCaseOf } from './members';
import { signedIn } from './signed-in';
import { newBrowser } from './test-browser';
import type { Who, World } from './world';

interface Foreign {
  readonly who: Who;
  readonly input: object;
}

/** For every action whose contract names a row: somebody whose role may ask, and somebody else's row. */
export const foreignRows: Partial<Record<ActionName, (world: World) => Promise<Foreign>>> = {
  ...foreignUnits,
  ...foreignSelfStudy,
  ...foreignPlans,
  ...foreignLegal,
  ...foreignPlaces,
  'events.roster': async (world) => ({
    who: 'cadre',
    input: { eventId: await givenEvent(world, { unit: 'couriers' }) },
  }),
  ...foreignDoors,
  'signIn.confirm': async (world) => ({ who: 'worker2', input: { signInId: await scannedBy(world, 'worker') } }),
  'signIn.decline': async (world) => ({ who: 'admin', input: { signInId: await scannedBy(world, 'worker') } }),
  'signIn.end': async (world) => ({ who: 'admin', input: { sessionId: await sessionOf(world, 'worker') } }),
  'office.caseHistory': async (world) => ({ who: 'street', input: { caseId: (await givenCase(world)).id } }),
  'office.endDeadline': async (world) => {
    const { id } = await givenCase(world);
    await setDeadlines(world.database.db, id, personaId('worker'), [arbitration]);
    const [own] = (await world.get('worker', 'office.deadlines', {})).items;
    return { who: 'worker2', input: { deadlineId: own?.id } };
  },
  'office.askConsent': async () => ({ who: 'cadre', input: { personId: personaId('courier'), why: 'call' } }),
  'office.endAssist': async (world) => ({ who: 'street', input: { assistId: (await givenAssist(world)).id } }),
  'help.feedback': async (world) => ({ who: 'worker2', input: { caseId: await feedbackOf(world) } }),
  'help.addToFeedback': async (world) => ({
    who: 'officer',
    input: { caseId: await feedbackOf(world), text: '我也是' },
  }),
  'help.endFeedback': async (world) => ({ who: 'officer', input: { caseId: await feedbackOf(world) } }),
  'help.picture': async (world) => ({
    who: 'worker2',
    input: { caseId: await feedbackOf(world), fileId: await fileOf(world, 'stored') },
  }),
  // An officer's own feedback is another officer's to answer.
  'help.deskCase': async (world) => ({ who: 'officer', input: { caseId: await feedbackOf(world, 'officer') } }),
  'help.answer': async (world) => ({
    who: await officerOver(world, 'riverside'),
    input: { caseId: await feedbackOf(world), text: '好' },
  }),
  'help.close': async (world) => ({
    who: await officerOver(world, 'riverside'),
    input: { caseId: await feedbackOf(world), reason: '好' },
  }),
  'help.ring': async (world) => ({ who: 'officer', input: { caseId: await feedbackOf(world, 'officer') } }),
  'members.withdrawPhone': async (world) => ({ who: 'worker2', input: { caseId: await phoneCaseOf(world) } }),
  'members.disown': async (world) => ({ who: 'worker2', input: { changeId: await changeOf(world) } }),
  'members.changeChild': async (world) => ({ who: 'worker2', input: { childId: await childOf(world), ...kid } }),
  'members.removeChild': async (world) => ({ who: 'worker2', input: { childId: await childOf(world) } }),
  // An officer's own request is for another officer: to the officer it is no case of the desk.
  'members.phoneCase': async (world) => ({ who: 'officer', input: { caseId: await phoneCaseOf(world, 'officer') } }),
  'members.ringNumber': async (world) => ({ who: 'officer', input: { caseId: await phoneCaseOf(world, 'officer') } }),
  'members.settlePhone': async (world) => ({
    who: await officerOver(world, 'riverside'),
    input: { caseId: await phoneCaseOf(world), decision: 'give' },
  }),
  'members.settleDisowned': async (world) => {
    const caseId = await disownedCaseOf(world);
    return { who: await officerOver(world, 'riverside'), input: { caseId, isPutBack: false, reason: '已核实' } };
  },
  'identity.withdraw': async (world) => ({ who: 'worker2', input: { caseId: await givenClaim(world, 'worker') } }),
  // Cadres of another union, of another street: the courier's unit is in neither's scope.
  'identity.case': async (world) => ({ who: 'cadre', input: { caseId: await givenClaim(world, 'courier') } }),
  'identity.reveal': async (world) => ({ who: 'street', input: { caseId: await givenClaim(world, 'courier') } }),
  'identity.confirm': async (world) => ({
    who: 'cadre',
    input: { caseId: await givenClaim(world, 'courier'), document: 'idCard', lastFour: '1234' },
  }),
  'identity.refuse': async (world) => ({
    who: 'cadre',
    input: { caseId: await givenClaim(world, 'courier'), reason: '不是我单位的' },
  }),
  'identity.settle': async (world) => ({
    who: await givenOfficer(world, 'park'),
    input: {
      caseId: await givenContested(world),
      outcome: 'holderKeeps',
      document: 'idCard',
      lastFour: '1234',
      reason: '看过证件',
    },
  }),
  'identity.importList': async (world) => ({
    who: 'cadre',
    input: { fileId: await fileOf(world, 'stored', 'memberList'), unit: demoId('unit:netvalley'), mode: 'add' },
  }),
  'identity.importDetail': async (world) => ({ who: 'cadre', input: { importId: await givenImport(world) } }),
  'identity.confirmImport': async (world) => ({ who: 'cadre', input: { importId: await givenImport(world) } }),
  'identity.dropImport': async (world) => ({ who: 'cadre', input: { importId: await givenImport(world) } }),
  'identity.proposeMerge': async (world) => ({
    who: await givenOfficer(world, 'park'),
    input: { from: personaId('courier'), into: personaId('worker'), wechat: 'from', reason: '像是同一个人' },
  }),
  'identity.confirmMerge': async (world) => ({ who: await givenOfficer(world, 'park'), input: await mergeOf(world) }),
  'identity.rejectMerge': async (world) => ({
    who: await givenOfficer(world, 'park'),
    input: { ...(await mergeOf(world)), reason: '不是同一个人' },
  }),
  'identity.withdrawMerge': async (world) => ({ who: await givenOfficer(world, 'park'), input: await mergeOf(world) }),
  'office.finishUpload': async (world) => ({ who: 'worker2', input: { fileId: await fileOf(world, 'expected') } }),
  'statistics.figures': async () => elsewhere({}),
  'statistics.rows': async () => elsewhere({ figure: 'events.held' }),
  'statistics.export': async () => elsewhere({ format: 'csv', purpose: '年报' }),
  'office.job': async (world) => ({ who: 'lead', input: { jobId: await jobOf(world) } }),
  'office.jobFile': async (world) => ({ who: 'admin', input: { jobId: await jobOf(world) } }),
};

/** A unit beside the cadre's own. */
const elsewhere = (more: object): Foreign => ({
  who: 'cadre',
  input: { unitId: demoId('unit:couriers'), period: { calendar: 'year', year: 2026 }, ...more },
});

const mergeOf = async (world: World) => ({ caseId: await givenMerge(world) });

const jobOf = ({ database, now }: World): Promise<string> =>
  beginJob(database.db, { kind: 'test', input: {}, askedBy: personaId('worker') }, now);

async function fileOf({ database, now }: World, state: 'expected' | 'stored', purpose = 'evidence'): Promise<string> {
  const id = randomUUID();
  const owner = personaId('worker');
  await database.db
    .insertInto('files')
    .values({
      id,
      owner_id: owner,
      purpose,
      path: `uploads/${owner}/${id}`,
      type: 'image/png',
      size: 100,
      state,
      expires_at: new Date(now.getTime() + 600_000),
    })
    .execute();
  return id;
}

async function scannedBy(world: World, who: 'worker'): Promise<string> {
  const { ticket } = await newBrowser(world).get('signIn.begin', {});
  return (await world.get(who, 'signIn.scan', { code: signInText(ticket) })).id;
}

async function sessionOf(world: World, who: 'worker'): Promise<string> {
  return (await world.get(await signedIn(world, who), 'signIn.sessions', {})).items[0]?.id ?? '';
}
