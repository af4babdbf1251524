/** Every error code there is, with the sentence a person reads and the HTTP status operators see. */
export const errors = {
  invalid: { sentence: '有内容需要改一下，请看标出的地方', status: 422 },
  unknownAction: { sentence: '这个功能不存在，请更新后再试', status: 404 },
  notSignedIn: { sentence: '请先登录', status: 401 },
  forbidden: { sentence: '你的身份不能办这件事', status: 403 },
  consentNeeded: { sentence: '办这件事要先得到你的同意', status: 403 },
  erasingBlocked: { sentence: '还有没办完的事，办完才能注销', status: 409 },
  notFound: { sentence: '没有找到，可能已被删除，或不在你的查看范围内', status: 404 },
  tooMany: { sentence: '操作太频繁，请稍等一分钟再试', status: 429 },
  tooLarge: { sentence: '提交的内容太大', status: 413 },
  requestReused: { sentence: '上一次提交已经收到，内容和现在不同。确实要再交一份，请再点一次', status: 409 },
  stateChanged: { sentence: '情况刚刚有变化，请刷新后再看', status: 409 },
  busy: { sentence: '系统忙，你填的内容还在，请稍后再试', status: 503 },
  offline: { sentence: '没有连上网络，你填的内容还在，连上后再试', status: 503 },
  alreadyRegistered: { sentence: '你已经登记过了', status: 409 },
  signUpNotOpen: { sentence: '报名还没有开始', status: 409 },
  signUpClosed: { sentence: '报名已经截止', status: 409 },
  eventCancelled: { sentence: '活动已取消', status: 409 },
  alreadySignedUp: { sentence: '你已经报过名了，每人一个名额', status: 409 },
  signUpTooOften: { sentence: '这场活动你已多次取消，要参加请打电话给主办工会', status: 409 },
  membersOnly: { sentence: '这场活动只面向工会会员', status: 403 },
  newEmploymentOnly: {
    sentence: '这场面向骑手、司机等新就业形态劳动者。你登记的不是，登记有误可在“我的资料”里改',
    status: 403,
  },
  otherUnit: { sentence: '这场只面向指定单位的职工，你登记的单位不在其中', status: 403 },
  ratingOver: { sentence: '到场的人在活动结束后 30 天内可以评价', status: 409 },
  holdOver: { sentence: '确认的时间已过，名额让给下一位了。还想参加可以重新报名', status: 409 },
  doorFull: { sentence: '名额已满，没有空位，不能再登记', status: 409 },
  doorOver: { sentence: '签到时间已过', status: 409 },
  helperHours: { sentence: '你是这场活动的签到帮手，只在签到的时间里能用，请到时再打开', status: 403 },
  alreadyHelping: { sentence: '这个人已经是这场活动的帮手', status: 409 },
  undoNotYours: {
    sentence: '只有签到的本人在 10 分钟内能撤销；其他的请区总经办或部门负责人写明原因撤销',
    status: 403,
  },
  cancelTooLate: { sentence: '已过取消时间，请打电话告诉主办工会', status: 409 },
  eventOver: { sentence: '活动已经结束，不能再改', status: 409 },
  planIncomplete: { sentence: '还有没填的或不合适的，改好再发布', status: 422 },
  leadPublishes: { sentence: '超过 200 人、户外或面向未成年人的活动，要由部门负责人发布', status: 403 },
  nameFixed: { sentence: '实名之后，姓名要在“实名认证”里改', status: 409 },
  phoneCodeOver: { sentence: '没有从微信拿到手机号，请再点一次，或改为手工填写', status: 409 },
  phoneCheckOpen: { sentence: '上一个换号申请还在核对，办完或撤回后再换', status: 409 },
  weChatOnly: { sentence: '这件事要在微信小程序里办', status: 409 },
  childrenFull: { sentence: '最多保留 10 个孩子的资料', status: 409 },
  additionUsed: { sentence: '已经补充过一次了，还有新问题请另提一条反馈', status: 409 },
  fileNotUploaded: { sentence: '文件还没有传上来，请重新上传', status: 409 },
  fileRefused: { sentence: '这个文件不能用：只收 jpg、png、pdf 和 60 秒内的录音，且内容要与类型一致', status: 422 },
  exportExpired: { sentence: '文件只保留 24 小时，已经过期，请重新导出', status: 409 },
  signInOver: { sentence: '这个码已失效（2 分钟内有效），请在电脑上换一个新码再扫', status: 409 },
  signInTaken: { sentence: '这个码已经被扫过了。如果不是你扫的，请在电脑上换一个新码', status: 409 },
  phoneOnly: { sentence: '电脑上的登录不能再让别的电脑登录，请用手机里的小程序扫码', status: 403 },
  assistOver: { sentence: '代办已经结束，请重新开始', status: 409 },
  notAssisted: { sentence: '这件事不能代办，请先结束代办', status: 409 },
  assistSelf: { sentence: '不能给自己代办，请用“首页”办自己的事', status: 409 },
  assistKnown: { sentence: '这个人已经登记过，请用姓名和手机尾号查找；查不到的，请其所在工会代办', status: 409 },
  ownCase: { sentence: '不能经办自己的事，请交给别人', status: 409 },
  ownEntry: { sentence: '这份材料是你代办提交的，请另一位干部核对证件', status: 409 },
  notHolder: { sentence: '对方没有办这件事的职责，请换一个人', status: 409 },
  serviceClosed: { sentence: '这项服务暂时没有开放，急事请拨 12351', status: 409 },
  revealFirst: { sentence: '这是匿名咨询，转交前要先请提问人公开身份：请退回并说明', status: 409 },
  noLawyer: { sentence: '现在没有可以派的律师：都不在岗，或要回避', status: 409 },
  lawyerBarred: { sentence: '这位律师要回避这家单位的事，请换一位', status: 409 },
  lawyerAway: { sentence: '这位律师这几天不在，请换一位', status: 409 },
  notSilentYet: { sentence: '答复后满 7 天没有回音才能这样办结', status: 409 },
  askAnew: { sentence: '办结已超过 30 天，请另提一个问题', status: 409 },
  answerCorrected: { sentence: '这条答复已经更正过，请更正最新的一条', status: 409 },
  employerListed: { sentence: '名单里已经有这家单位', status: 409 },
  handedInside: { sentence: '这类事项要在它自己的页面里转交', status: 409 },
  lastAdmin: { sentence: '这是最后一位系统管理员，请先再授权一位', status: 409 },
  twoPeople: { sentence: '这件事要另一位管理员来定，提出的人和本人都不能定', status: 403 },
  adminByTwo: {
    sentence: '结束系统管理员的角色要两位管理员同意：请先在“角色授权”里提出，或由本人自己办',
    status: 403,
  },
  notForOneself: { sentence: '不能给自己授权', status: 403 },
  alreadyGranted: { sentence: '这个人在这个单位已经有这个角色，或已经有人提出', status: 409 },
  unitTaken: { sentence: '同一上级下已经有这个名称的单位', status: 409 },
  unitFixed: { sentence: '区总工会不能合并、撤销或拆分', status: 409 },
  alreadyLeaving: { sentence: '这位同志的离任已经安排过', status: 409 },
  adminExists: { sentence: '已经有系统管理员，邀请码不再有效', status: 409 },
  listRead: { sentence: '这个文件已经导入过一次，请重新上传再导入', status: 409 },
  mergeProposed: { sentence: '这两个账号已经有人提议合并，等另一人确认', status: 409 },
  mergeOver: { sentence: '其中一个账号已经合并或注销，请刷新后再看', status: 409 },
  mergeOfficeWechat: {
    sentence: '保留的账号担任工会角色，只能用它自己的微信登录；要换微信，请先由系统管理员收回角色',
    status: 409,
  },
  mergeHasGrants: { sentence: '要并入的账号还有工会职务，请先由系统管理员收回再合并', status: 409 },
} as const;

export type ErrorCode = keyof typeof errors;

/** What a call answers when it is refused: the code, sentences by field path, and a trace id for anything unexpected. */
export interface Failure {
  readonly ok: false;
  readonly code: ErrorCode;
  readonly fields?: Readonly<Record<string, string>>;
  readonly trace?: string;
}

/** What every call answers; refusals travel as values, never as rejections. */
export type Answer<T> = { readonly ok: true; readonly value: T } | Failure;
