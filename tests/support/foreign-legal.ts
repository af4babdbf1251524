import type { ActionName } from '@/contract';
import { answered, asked, assigned, paperOf, strangeOfficer } from './legal';
import { question } from './legal-examples';
import type { Who, World } from './world';

interface Foreign {
  readonly who: Who;
  readonly input: object;
}

type Given = (world: World) => Promise<Foreign>;

/** Another worker, a case of the first. */
const notAsker =
  (more: object): Given =>
  async (world) => ({ who: 'worker2', input: { caseId: await asked(world), ...more } });

/** A case assigned to one lawyer, and the other one. */
const notLawyer =
  (more: object): Given =>
  async (world) => {
    const caseId = await asked(world);
    await assigned(world, caseId);
    return { who: 'lawyer2', input: { caseId, ...more } };
  };

/** A case of the district, and an officer of a union far from it. */
const notDesk =
  (more: object): Given =>
  async (world) => ({ who: await strangeOfficer(world), input: { caseId: await asked(world), ...more } });

const { question: _, anonymous: __, ...facts } = question;

/** Somebody else's row for every action of consultations that names one. */
export const foreignLegal: Partial<Record<ActionName, Given>> = {
  'legal.consultation': notAsker({}),
  'legal.supplement': notAsker({ text: '我也来说一句', files: [] }),
  'legal.resubmit': notAsker(facts),
  'legal.followUp': notAsker({ text: '再问一句', files: [] }),
  'legal.rate': notAsker({ rating: 'dissatisfied' }),
  'legal.withdraw': notAsker({}),
  'legal.reveal': notAsker({ contactPhone: '13800007307' }),
  'legal.myFile': async (world) => {
    const fileId = await paperOf(world);
    return { who: 'worker2', input: { caseId: await asked(world, 'worker', { files: [fileId] }), fileId } };
  },
  'legal.case': notLawyer({}),
  'legal.contact': notLawyer({}),
  'legal.caseFile': async (world) => {
    const fileId = await paperOf(world);
    const caseId = await asked(world, 'worker', { files: [fileId] });
    await assigned(world, caseId);
    return { who: 'lawyer2', input: { caseId, fileId } };
  },
  'legal.saveDraft': notLawyer({ text: '偷看一眼', links: [] }),
  'legal.answer': notLawyer({ version: 3, text: '我来答', files: [], links: [] }),
  'legal.correct': async (world) => {
    const caseId = await asked(world);
    await assigned(world, caseId);
    const messageId = await answered(world, caseId);
    return { who: 'lawyer2', input: { caseId, messageId, text: '我来改', why: '不对', files: [], links: [] } };
  },
  'legal.handBack': notLawyer({ reason: '不是我的' }),
  'legal.closeSilent': notLawyer({ version: 4 }),
  'legal.dropTemplate': async (world) => ({
    who: 'lawyer2',
    input: { templateId: (await world.get('lawyer', 'legal.saveTemplate', { title: '欠薪', text: '先收集证据' })).id },
  }),
  'legal.dropEmployer': async (world) => ({
    who: 'lawyer2',
    input: {
      employerId: (await world.get('lawyer', 'legal.addEmployer', { name: `甲公司${world.logged.length}` })).id,
    },
  }),
  'legal.endAway': async (world) => ({
    who: 'lawyer2',
    input: {
      absenceId: (await world.get('lawyer', 'legal.setAway', { from: '2099-01-01', until: '2099-01-02' })).id,
    },
  }),
  'legal.header': notDesk({}),
  'legal.accept': notDesk({}),
  'legal.sendBack': notDesk({ reason: '写清楚' }),
  'legal.transfer': notDesk({ target: 'inspection', reason: '归劳动监察' }),
  'legal.lawyers': notDesk({}),
  'legal.assign': notDesk({}),
  'legal.settleOrder': notDesk({ result: '办好了' }),
};
