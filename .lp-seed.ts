import { anonymousQuestion, question, tenWorkers } from './tests/support/legal-examples';
const url = process.argv[2] as string;
const tokens = new Map<string, string>();
let cookie = '';
async function call(who: string, action: string, input: object): Promise<any> {
  const r = await fetch(`${url}/api`, { method: 'POST', headers: { 'content-type': 'application/json', cookie, ...(tokens.has(who) ? { authorization: `Bearer ${tokens.get(who)}` } : {}) }, body: JSON.stringify({ action, input, requestId: crypto.randomUUID() }) });
  cookie = r.headers.get('set-cookie')?.split(';')[0] ?? cookie;
  const a = (await r.json()) as any;
  if (!a.ok) console.log(who, action, JSON.stringify(a));
  return a.value;
}
async function main() {
  for (const p of ['worker', 'worker2', 'courier', 'officer', 'lawyer', 'lawyer2', 'lead']) tokens.set(p, (await call('guest', 'members.demoSignIn', { persona: p }))?.token);
  await call('lawyer2', 'legal.addEmployer', { name: '示范区恒达电子有限公司', code: '91350100M000100Y43' });
  const named = { ...question, eventDate: '2026-10-15' };
  const a = await call('worker', 'legal.ask', named);
  const b = await call('worker', 'legal.ask', { ...named, category: 'dismissal', eventDate: '2025-12-10', employerName: '临江片区宏图伟业智能装备制造（示范）股份有限公司第二分公司', isAnother: true });
  const c = await call('worker2', 'legal.ask', anonymousQuestion);
  const d = await call('courier', 'legal.ask', { ...named, category: 'new_employment', employType: 'platform', members: tenWorkers, bornOn: '2010-01-01' });
  const e = await call('worker', 'legal.ask', { ...named, category: 'overtime', employerName: '别家公司' });
  await call('officer', 'legal.sendBack', { caseId: e.caseId, reason: '请写明单位全称，补上最近三个月的考勤记录截图，并说明加班是否经过审批' });
  const lawyers = await call('officer', 'legal.lawyers', { caseId: b.caseId });
  const mine = lawyers.find((l: any) => l.name === '郑明').id;
  for (const one of [b, c, d]) await call('officer', 'legal.assign', { caseId: one.caseId, lawyerId: mine });
  const { version } = await call('lawyer', 'legal.case', { caseId: b.caseId });
  await call('lawyer', 'legal.answer', { caseId: b.caseId, version, text: '单位没有提前通知工会就解除，可以主张违法解除的赔偿金。\n先申请劳动仲裁，别超过 2026-12-10。', files: [], links: [{ kind: 'law', title: '劳动合同法第四十三条', text: '用人单位单方解除劳动合同，应当事先将理由通知工会。' }] });
  const told = await call('lawyer', 'legal.case', { caseId: b.caseId });
  await call('lawyer', 'legal.correct', { caseId: b.caseId, messageId: told.messages.at(-1).id, text: '单位没有提前通知工会就解除，起诉前补正的除外；可以主张违法解除的赔偿金。\n先申请劳动仲裁，别超过 2026-12-10。', why: '漏了起诉前可以补正', files: [], links: told.messages.at(-1).links.map(({ kind, title, text }: any) => ({ kind, title, text })) });
  await call('lawyer', 'legal.saveDraft', { caseId: d.caseId, text: '先看平台公示的规则。', links: [] });
  await call('lawyer', 'legal.saveTemplate', { title: '欠薪怎么要', text: '先收集工资条、考勤、聊天记录；向劳动监察投诉，同时申请仲裁。', category: 'wages' });
  await call('lawyer', 'legal.addEmployer', { name: '临江港务集团' });
  await call('lawyer', 'legal.setAway', { from: '2099-01-02', until: '2099-01-09' });
  const rota = await call('officer', 'legal.rota', {});
  await call('officer', 'legal.setRota', { days: rota.days.slice(0, 5).map((x: any) => x.day), lawyerIds: [mine] });
  console.log(JSON.stringify({ a: a.caseId, b: b.caseId, c: c.caseId, d: d.caseId, e: e.caseId }));
}
void main();
