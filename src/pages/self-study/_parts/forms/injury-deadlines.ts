import { form } from '../form';

/** 受伤了：工伤的各个期限. */
export const injuryDeadlinesForm = form<'injury-deadlines'>({
  name: 'injury-deadlines',
  icon: 'warn',
  initial: { _kind: 'accident' },
  steps: [
    {
      title: '受伤',
      questions: [
        {
          path: '_kind',
          label: '哪一种',
          kind: 'choice',
          options: [
            { value: 'accident', text: '上班受伤、上下班路上出事' },
            { value: 'disease', text: '诊断出职业病' },
          ],
        },
        { path: 'injuredOn', label: '受伤的日期', kind: 'day', isAsked: ({ _kind }) => _kind !== 'disease' },
        {
          path: 'diagnosedOn',
          label: '职业病诊断的日期',
          kind: 'day',
          help: '职业病诊断证明书上的日期',
          isAsked: ({ _kind }) => _kind === 'disease',
        },
        {
          path: 'employerFiledOn',
          label: '单位申请工伤认定的日期',
          kind: 'day',
          isOptional: true,
          help: '单位还没有申请的不填',
        },
        {
          path: 'excluded',
          label: '不是你的原因耽误的时间',
          kind: 'spans',
          isOptional: true,
          most: 10,
          help: '不可抗力、人身自由受限、单位的原因、部门登记不完善、为确认劳动关系仲裁打官司',
        },
      ],
    },
    {
      title: '后面走到哪一步了（没到的不填）',
      questions: [
        { path: 'acceptedOn', label: '人社部门受理的日期', kind: 'day', isOptional: true, help: '受理通知书上有' },
        {
          path: 'appraisalAppliedOn',
          label: '申请劳动能力鉴定的日期',
          kind: 'day',
          isOptional: true,
        },
        { path: 'appraisedOn', label: '作出鉴定结论的日期', kind: 'day', isOptional: true, help: '鉴定结论书上有' },
        { path: 'appraisalReceivedOn', label: '收到鉴定结论的日期', kind: 'day', isOptional: true },
      ],
    },
  ],
  headline: ({ workerUntil, employerUntil }) => ({
    label: '你自己（或近亲属、工会）最迟申请工伤认定',
    value: workerUntil,
    note: `单位应在 ${employerUntil} 前申请；单位不申请，你自己可以申请`,
  }),
  next: [
    '工会可以代你申请工伤认定',
    '保留病历、诊断证明、考勤、工友证言、现场照片',
    '单位逾期申请的，这段时间的工伤待遇由单位出',
  ],
});
