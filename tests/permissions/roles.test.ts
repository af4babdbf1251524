import { randomUUID } from 'node:crypto';
import { type PersonaName, personas } from '@/cloud/db/seed/personas';
import type { Credential } from '@/cloud/ports/identity';
import type { ActionName } from '@/contract';
import { type Role, roles } from '@/contract/roles';
import { everybodyAgrees } from '../support/consents';
import { everyAction, examples } from '../support/examples';
import { signedIn } from '../support/signed-in';
import { worldOfFile } from '../support/world';

const world = worldOfFile();

/** Somebody who holds just this role (and is a worker, as everybody who signs in). */
const holders = new Map<Role, PersonaName>([['worker', 'worker']]);
for (const [name, persona] of Object.entries(personas))
  if ('role' in persona && !holders.has(persona.role)) holders.set(persona.role, name as PersonaName);

/** A guest is somebody WeChat knows and the house does not. */
const credentialOf = (role: Role): Promise<Credential> | Credential =>
  role === 'guest' ? { kind: 'openid', openid: `o${randomUUID()}` } : signedIn(world, holders.get(role) as PersonaName);

const ask = async (credential: Credential, action: ActionName) =>
  world.dispatch(
    { action, input: examples[action][0], requestId: randomUUID() },
    { credential, address: '127.0.0.1' },
    world.now,
  );

it('there is a persona for every role but guest', () => {
  expect([...holders.keys()].sort()).toEqual(roles.filter((role) => role !== 'guest').sort());
});

/** What an action that a role may ask still answers where its holder is not free to do it. */
const ownReasons: Partial<Record<ActionName, string>> = { 'privacy.askErasing': 'erasingBlocked' };

describe.each(everyAction)('%s', (name, action) => {
  beforeAll(() => everybodyAgrees(world));

  it.each(roles)('asked by %s: allowed, or refused for exactly that', async (role) => {
    const answer = await ask(await credentialOf(role), name);
    const code = answer.ok ? 'ok' : answer.code;
    const isAllowed = action.roles.includes(role) || (role !== 'guest' && action.roles.includes('worker'));
    if (isAllowed) expect(['ok', 'notFound', ownReasons[name]]).toContain(code);
    else expect(answer).toEqual({ ok: false, code: role === 'guest' ? 'notSignedIn' : 'forbidden' });
  });

  it('asked by nobody at all: as by a guest', async () => {
    const answer = await ask({ kind: 'none' }, name);
    if (!action.roles.includes('guest')) expect(answer).toEqual({ ok: false, code: 'notSignedIn' });
    else expect(answer).not.toMatchObject({ code: 'busy' });
  });
});

it('opens to guests just this, and to workers nothing of the office: change this list on purpose', () => {
  const openTo = (role: Role) => everyAction.filter(([, action]) => action.roles.includes(role)).map(([name]) => name);
  expect(openTo('guest')).toEqual([
    'members.me',
    'members.register',
    'members.moveHere',
    'organisation.tree',
    'organisation.contact',
    'signIn.begin',
    'signIn.progress',
    'signIn.collect',
    'events.list',
    'events.detail',
    'selfStudy.parameters',
    'office.home',
    'office.search',
    'privacy.document',
  ]);
  const officeOnly = everyAction.filter(([, action]) => !action.roles.includes('worker'));
  const lists = ['grassroots', 'street', 'officer'];
  const keepers = ['officer', 'lead', 'admin'];
  const doors = ['grassroots', 'street', 'officer', 'lead'];
  const figureReaders = [...doors, 'auditor', 'admin'];
  const planners = [
    'plans',
    'planUnits',
    'plan',
    'preview',
    'createPlan',
    'savePlan',
    'copyPlan',
    'dropPlan',
    'publishPlan',
    'cancelPlan',
  ];
  planners.push(
    'takePlan',
    'planPeople',
    'planPerson',
    'emergencyOf',
    'healthOf',
    'addPerson',
    'addGroup',
    'withdraw',
    'excuse',
    'exportPeople',
    'exportPhones',
    'signSheet',
  );
  const cadres = roles.filter((role) => role !== 'guest' && role !== 'worker');
  expect(officeOnly.map(([name, action]) => [name, action.roles])).toEqual([
    ['members.phoneCase', ['officer']],
    ['members.settlePhone', ['officer']],
    ['members.settleDisowned', ['officer']],
    ['members.ringNumber', ['officer']],
    ['identity.queue', doors],
    ['identity.case', doors],
    ['identity.reveal', lists],
    ['identity.confirm', lists],
    ['identity.refuse', lists],
    ['identity.settle', ['officer']],
    ['identity.importUnits', lists],
    ['identity.imports', lists],
    ['identity.importList', lists],
    ['identity.importDetail', lists],
    ['identity.confirmImport', lists],
    ['identity.dropImport', lists],
    ['identity.findPeople', ['officer']],
    ['identity.proposeMerge', ['officer']],
    ['identity.confirmMerge', ['officer', 'lead']],
    ['identity.rejectMerge', ['officer', 'lead']],
    ['identity.withdrawMerge', ['officer']],
    ['organisation.unit', cadres],
    ['organisation.addUnit', ['officer']],
    ['organisation.editUnit', ['officer']],
    ['organisation.unitMoves', ['officer']],
    ['organisation.mergeUnit', ['officer']],
    ['organisation.closeUnit', ['officer']],
    ['organisation.splitUnit', ['officer']],
    ['organisation.unitPeople', ['officer']],
    ['organisation.unitCases', ['officer']],
    ['organisation.findPerson', cadres],
    ['organisation.grants', ['admin', 'lead', 'auditor']],
    ['organisation.grant', ['admin']],
    ['organisation.endGrant', ['admin']],
    ['organisation.proposals', ['admin', 'lead']],
    ['organisation.decide', ['admin', 'lead']],
    ['organisation.leavePreview', ['admin', 'lead']],
    ['organisation.leave', ['admin', 'lead']],
    ['organisation.departures', ['admin', 'lead']],
    ['organisation.stay', ['admin', 'lead']],
    ['organisation.deputies', cadres],
    ['organisation.nameDeputy', cadres],
    ['organisation.endDeputy', cadres],
    ['organisation.services', ['lead', 'admin']],
    ['organisation.switchService', ['lead', 'admin']],
    ['organisation.hours', keepers],
    ['organisation.setHours', keepers],
    ['organisation.setHoliday', keepers],
    ['organisation.setContact', keepers],
    ['organisation.banners', keepers],
    ['organisation.setBanner', keepers],
    ['organisation.endBanner', keepers],
    ['organisation.audit', ['admin', 'auditor', 'lead']],
    ['help.deskList', ['officer']],
    ['help.deskCase', ['officer']],
    ['help.answer', ['officer']],
    ['help.close', ['officer']],
    ['help.ring', ['officer']],
    ['events.duty', doors],
    ['events.roster', doors],
    ...['walkIn', 'scans', 'helpers', 'addHelper', 'endHelper', 'after', 'afterPeople', 'writeReport'].map((verb) => [
      `events.${verb}`,
      doors,
    ]),
    ...planners.map((verb) => [`events.${verb}`, verb === 'exportPhones' ? ['lead'] : doors]),
    ['selfStudy.versions', ['officer', 'lead', 'auditor', 'admin']],
    ['selfStudy.drafts', ['officer', 'lead']],
    ['selfStudy.draft', ['officer', 'lead']],
    ['selfStudy.draftVersion', ['officer']],
    ['selfStudy.publishVersion', ['lead']],
    ['selfStudy.confirmVersion', ['lead']],
    ['selfStudy.returnVersion', ['lead']],
    ['selfStudy.withdrawVersion', ['officer']],
    ...['queue', 'case', 'contact', 'caseFile', 'saveDraft', 'answer', 'correct', 'handBack', 'closeSilent'].map(
      (verb) => [`legal.${verb}`, ['lawyer']],
    ),
    ...['templates', 'saveTemplate', 'dropTemplate'].map((verb) => [`legal.${verb}`, ['lawyer', 'lead']]),
    ...['employers', 'addEmployer', 'dropEmployer', 'absences', 'setAway', 'endAway'].map((verb) => [
      `legal.${verb}`,
      ['lawyer'],
    ]),
    ['legal.triage', ['officer', 'lead']],
    ['legal.header', ['officer', 'lead']],
    ['legal.accept', ['officer']],
    ['legal.sendBack', ['officer']],
    ['legal.transfer', ['officer']],
    ['legal.lawyers', ['officer', 'lead']],
    ['legal.assign', ['officer', 'lead']],
    ['legal.rota', ['officer', 'lead', 'lawyer']],
    ['legal.setRota', ['officer', 'lead']],
    ['legal.orders', ['officer', 'lead']],
    ['legal.settleOrder', ['officer']],
    ['office.desk', cadres],
    ['office.colleagues', cadres],
    ['office.assign', cadres],
    ['office.findPerson', doors],
    ['office.askConsent', doors],
    ['office.beginAssist', doors],
    ['office.endAssist', doors],
    ...['units', 'figures', 'rows', 'export', 'exports'].map((verb) => [`statistics.${verb}`, figureReaders]),
  ]);
});

it('is work for the union that a worker may be asked to help with in just these: change this list on purpose', () => {
  expect(everyAction.filter(([, { isDuty }]) => isDuty).map(([name]) => name)).toEqual([
    'events.door',
    'events.checkIn',
    'events.undo',
  ]);
});

it('just these may be done for somebody else, none of which shows personal data: change this list on purpose', () => {
  const assisted = everyAction.filter(([, action]) => action.assisted);
  expect(assisted.map(([name]) => name)).toEqual([
    'identity.mine',
    'identity.submit',
    'identity.withdraw',
    'help.sendFeedback',
    'events.detail',
    'events.signUp',
    'events.prefill',
    'events.confirm',
    'events.cancel',
    'events.mine',
    'legal.ask',
    'privacy.giveConsent',
  ]);
  expect(assisted.filter(([, { reads, roles: open }]) => reads || !open.includes('worker'))).toEqual([]);
});
