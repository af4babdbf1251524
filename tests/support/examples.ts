import type { ActionName, ActionOf } from '@/contract';
import { contract } from '@/contract';
import type { Action, Actions, Input } from '@/contract/action';
import { POLICY_VERSION } from '@/contract/purposes';

const id = '01900000-0000-7000-8000-000000000000';

const child = { name: '张小满', bornOn: '2018-05-01', relation: 'child' } as const;

/** For every action inputs that its schema takes, about rows that do not exist: one at least, one a variant where it has variants. */
export const examples: { readonly [N in ActionName]: readonly [Input<ActionOf<N>>, ...Input<ActionOf<N>>[]] } = {
  'members.me': [{}],
  'members.register': [{ name: '阿依古丽·买买提', phone: '13900001204', agreedTo: POLICY_VERSION }],
  'members.signOut': [{}],
  'organisation.tree': [{ parent: id, q: '网谷', cursor: id }],
  'organisation.unit': [{ unitId: id }],
  'organisation.addUnit': [
    { unitId: id, name: '网谷联合工会', level: 'grassroots', creditCode: '81440306MC0000001G', phone: '0755-00001234' },
  ],
  'organisation.editUnit': [
    { unitId: id, name: '网谷联合工会', creditCode: '81440306MC0000001G', phone: '0755-00001234' },
  ],
  'organisation.unitMoves': [{ unitId: id }],
  'organisation.mergeUnit': [{ unitId: id, into: id, reason: '企业合并' }],
  'organisation.closeUnit': [{ unitId: id, reason: '企业注销' }],
  'organisation.splitUnit': [
    { unitId: id, name: '新工会', reason: '分公司成立', people: [id], groups: [id], cases: [id] },
  ],
  'organisation.unitPeople': [{ unitId: id, cursor: `1764554400000~${id}` }],
  'organisation.unitCases': [{ unitId: id, cursor: `1764554400000~${id}` }],
  'organisation.findPerson': [{ phone: '13900001204' }],
  'organisation.grants': [{ q: '周', role: 'grassroots', unit: id, person: id, ending: true, cursor: id }],
  'organisation.grant': [{ unitId: id, personId: id, role: 'visitor', endsOn: '2027-12-01', deputyFor: id }],
  'organisation.endGrant': [{ grantId: id, reason: '岗位调整' }],
  'organisation.proposals': [{ cursor: `1764554400000~${id}` }],
  'organisation.decide': [{ proposalId: id, isConfirmed: false, reason: '单位不对' }],
  'organisation.redeemInvite': [{ code: 'ABCD-EFGH-JKLM-NPQR-STUV-WXYZ-2345' }],
  'organisation.leavePreview': [{ personId: id }],
  'organisation.leave': [
    { personId: id, lastDay: '2026-12-31', reason: '退休', rest: id, kinds: [{ kind: 'ask', to: id }] },
  ],
  'organisation.departures': [{ cursor: `1764554400000~${id}` }],
  'organisation.stay': [{ departureId: id }],
  'organisation.deputies': [{}],
  'organisation.nameDeputy': [{ personId: id, deputy: id, endsOn: '2026-12-31' }],
  'organisation.endDeputy': [{ grantId: id }],
  'organisation.services': [{}],
  'organisation.switchService': [{ service: 'nothing', isOpen: false, reason: '准备中' }],
  'organisation.hours': [{ unitId: id }],
  'organisation.setHours': [{ unitId: id, spans: [{ from: 540, to: 720 }] }],
  'organisation.setHoliday': [{ unitId: id, day: '2026-12-31', as: 'closed', reason: '年终盘点' }],
  'organisation.contact': [{}],
  'organisation.setContact': [{ unitId: id, hotline: '12351', contact: '区职工服务中心' }],
  'organisation.banners': [{}],
  'organisation.setBanner': [
    { unitId: id, text: '今晚维护', from: '2026-12-01T10:00:00+08:00', until: '2026-12-02T10:00:00+08:00' },
  ],
  'organisation.endBanner': [{ bannerId: id }],
  'organisation.audit': [{ actor: id, about: id, reads: 'contact', cursor: '1000' }],
  'privacy.document': [{ kind: 'policy' }, { kind: 'agreement', version: '1.0' }],
  'privacy.consents': [{}],
  'privacy.giveConsent': [{ purpose: 'policy', version: POLICY_VERSION }],
  'privacy.withdrawConsent': [{ purpose: 'health' }],
  'privacy.pending': [{}],
  'signIn.begin': [{}],
  'signIn.progress': [{ ticket: 'AAAAAAAAAAAAAAAAAAAAAA' }],
  'signIn.collect': [{ ticket: 'AAAAAAAAAAAAAAAAAAAAAA' }],
  'signIn.scan': [{ code: 'UHS1.AAAAAAAAAAAAAAAAAAAAAA' }, { code: 'acde 2345' }],
  'signIn.confirm': [{ signInId: id }],
  'signIn.decline': [{ signInId: id }],
  'signIn.sessions': [{}],
  'signIn.end': [{ sessionId: id }],
  'signIn.endAll': [{}],
  'help.sendFeedback': [
    { category: 'broken', text: '点了没反应', pictures: [], wantsCall: false, appVersion: '0.1.0', scale: '1.5' },
  ],
  'help.myFeedback': [{ cursor: `1764554400000~${id}` }],
  'help.feedback': [{ caseId: id }],
  'help.addToFeedback': [{ caseId: id, text: '还是不行' }],
  'help.endFeedback': [{ caseId: id }],
  'help.deskList': [{ state: 'answered', category: 'hard', q: 'FK2026', cursor: `1764554400000~${id}` }],
  'help.deskCase': [{ caseId: id }],
  'help.answer': [{ caseId: id, text: '请更新后再试' }],
  'help.close': [{ caseId: id, reason: '已经改好' }],
  'help.ring': [{ caseId: id }],
  'help.picture': [{ caseId: id, fileId: id }],
  'members.saveProfile': [{ employment: null, unitId: null }],
  'members.changePhone': [
    { by: { kind: 'typed', phone: '13900009999' } },
    { by: { kind: 'wechat', code: 'code-13900009998' } },
  ],
  'members.myPhoneCheck': [{}],
  'members.withdrawPhone': [{ caseId: id }],
  'members.disown': [{ changeId: id }],
  'members.moveCode': [{}],
  'members.moveHere': [{ phone: '13900001204', code: '1234 5678' }],
  'members.children': [{}],
  'members.addChild': [{ ...child, note: '对花生过敏' }, child],
  'members.changeChild': [{ childId: id, ...child }],
  'members.removeChild': [{ childId: id }],
  'members.noticeSettings': [{}],
  'members.saveNoticeSettings': [{ switchedOff: ['news'], quiet: { from: 8, to: 16 } }],
  'members.allowPush': [{ templates: ['progress'] }],
  'members.phoneCase': [{ caseId: id }],
  'members.settlePhone': [{ caseId: id, decision: 'refuse', reason: '打不通' }],
  'members.settleDisowned': [{ caseId: id, isPutBack: false, reason: '已核实是本人' }],
  'members.ringNumber': [{ caseId: id }],
  'privacy.exportMine': [{ format: 'html' }],
  'privacy.erasing': [{}],
  'privacy.askErasing': [{}],
  'privacy.revokeErasing': [{}],
  'privacy.seen': [{ cursor: '12' }],
  'office.home': [{}],
  'office.search': [{ q: '读书' }],
  'office.inbox': [{ onlyUnread: true, cursor: `1764554400000~${id}` }],
  'office.markRead': [{ ids: [id] }],
  'office.markAllRead': [{}],
  'office.myCases': [{ cursor: `o~1764554400000~${id}` }],
  'office.desk': [
    { due: 'today', view: 'role', service: 'events', kind: 'ask', q: '讨薪', cursor: `1764554400000~${id}` },
  ],
  'office.colleagues': [{ cases: [{ id, version: 1 }] }],
  'office.assign': [
    { cases: [{ id, version: 1 }], to: { kind: 'person', personId: id }, reason: '我出差' },
    { cases: [{ id, version: 1 }], to: { kind: 'me' } },
  ],
  'office.caseHistory': [{ caseId: id }],
  'office.findPerson': [{ name: '张建国', phoneTail: '7307' }],
  'office.askConsent': [{ personId: id, why: 'call' }],
  'office.beginAssist': [
    { by: { consent: 'code', consentId: id, code: '123456' } },
    { by: { consent: 'signature', why: 'here', personId: id, fileId: id } },
    { by: { consent: 'signatureOfNew', why: 'here', name: '张建国', phone: '13900001299', fileId: id } },
  ],
  'office.endAssist': [{ assistId: id }],
  'office.beginUpload': [{ purpose: 'evidence', type: 'image/jpeg', size: 120_000 }],
  'office.finishUpload': [{ fileId: id }],
  'office.fileUrl': [{ fileId: id }],
  'office.job': [{ jobId: id }],
  'office.jobFile': [{ jobId: id }],
  'statistics.units': [{ q: '网谷', cursor: `3~${id}` }],
  'statistics.figures': [
    { unitId: id, period: { calendar: 'year', year: 2026 } },
    { unitId: id, period: { calendar: 'months', from: '2026-01', to: '2026-03' } },
  ],
  'statistics.rows': [
    { unitId: id, period: { calendar: 'survey', year: 2026 }, figure: 'S21', cursor: `1764554400000~${id}` },
  ],
  'statistics.export': [
    { unitId: id, period: { calendar: 'toNovember', year: 2026 }, figure: 'S31', format: 'xlsx', purpose: '年报' },
  ],
  'statistics.exports': [{ cursor: `1764554400000~${id}` }],
  'events.list': [{ q: '读书', programme: 'reading', when: 'week', open: true, cursor: `1764554400000~${id}` }],
  'events.detail': [{ eventId: id }],
  'events.signUp': [{ eventId: id }],
  'events.cancel': [{ registrationId: id }],
  'events.mine': [{ cursor: `1764554400000~${id}` }],
  'events.myCode': [{ registrationId: id }],
  'events.duty': [{ q: '读书', cursor: `1764554400000~${id}` }],
  'events.roster': [{ eventId: id, q: '张', state: 'confirmed', cursor: `1764554400000~${id}` }],
  'events.checkIn': [
    { eventId: id, scanId: id, deviceTime: '2026-12-01T10:00:00+08:00', by: { kind: 'code', text: '12 3456' } },
    {
      eventId: id,
      scanId: id,
      deviceTime: '2026-12-01T02:00:00.000Z',
      by: { kind: 'name', name: '张建国', phoneTail: '7307' },
    },
  ],
};

/** Every action there is, by name. */
export const everyAction: readonly (readonly [ActionName, Action])[] = Object.entries(
  contract as Readonly<Record<string, Actions>>,
).flatMap(([service, actions]) =>
  Object.entries(actions).map(([verb, action]) => [`${service}.${verb}` as ActionName, action] as const),
);

/** Every example with its action's name. */
export const everyExample: readonly (readonly [ActionName, Action, object])[] = everyAction.flatMap(([name, action]) =>
  ((examples[name] as readonly object[] | undefined) ?? []).map((input) => [name, action, input] as const),
);
