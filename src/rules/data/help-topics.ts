import type { HelpTopic } from '../help-topics';

/** Every help topic there is: the help page, the search box and nobody else keep these sentences. */
export const helpTopics: readonly HelpTopic[] = [
  {
    id: 'register',
    group: '刚开始用',
    title: '怎么登记',
    words: '注册 登录 密码 第一次',
    answer: [
      '在微信里打开小程序，点“我的”，再点“登录”，填姓名和手机号就行。不用设密码。',
      '没有单位、送外卖、跑快递、开网约车、自由职业，都可以登记，看到的服务是一样的。选住的或干活的街道，或者先不选都行。',
    ],
    go: { text: '去“我的”', route: '/pages/mine/index' },
  },
  {
    id: 'no-union',
    group: '刚开始用',
    title: '没有加入工会能用吗',
    words: '没有单位 外地户口 非会员 骑手 灵活就业',
    answer: [
      '能用。咨询、求助、报名活动都不看你有没有单位，也不看户口在哪里。',
      '只有少数活动写明“只面向会员”。想加入工会，请问离你最近的街道工会，或打 12351。',
    ],
  },
  {
    id: 'real-name',
    group: '我的资料',
    title: '实名认证是做什么的',
    words: '身份证 港澳台 居住证 证件 未实名 认证',
    answer: [
      '实名是为了确认“你就是你”，领福利、办互助时不会被别人冒用。看活动、打热线不用实名。',
      '填姓名和证件号码，和单位交来的会员名单对得上，马上就通过；对不上，工会干部看一眼证件也能办。',
      '没有身份证的，港澳台居民居住证等其他证件也可以。',
    ],
    go: { text: '去“我的”', route: '/pages/mine/index' },
  },
  {
    id: 'name',
    group: '我的资料',
    title: '名字写错了怎么改',
    words: '改名 生僻字 姓名 点 少数民族',
    answer: [
      '还没有实名：在“我的资料”里直接改。名字里的“·”和生僻字都能填。',
      '已经实名：在“实名认证”里重新核对一次，证件上是什么就改成什么。',
    ],
    go: { text: '去我的资料', route: '/pages/members/profile/index' },
  },
  {
    id: 'phone',
    group: '我的资料',
    title: '换手机号了怎么办',
    words: '换手机 新号码 手机号停机 旧号码',
    answer: [
      '在“我的资料”里点“换手机号”。在微信里可以一键用微信绑定的号码，也可以手工填。',
      '已实名的人手工填新号码，工会会先打电话核对，一般一个工作日。核对期间用原来的号码。',
      '收到“账号有变动”的消息但不是你办的，点开选“不是我”，所有设备马上退出，工会来核实。',
    ],
    go: { text: '去换手机号', route: '/pages/members/phone/index' },
  },
  {
    id: 'wechat',
    group: '我的资料',
    title: '换微信了怎么办',
    words: '换微信 微信号 新手机 搬家码 账号迁移 换手机',
    answer: [
      '旧微信还能用：在旧微信的“我的资料”里点“换到另一个微信”，拿到 8 位搬家码，十分钟内在新微信里输入。',
      '旧微信用不了：在新微信里登记，再用同一本证件做实名认证，工会干部会把两个账号合成一个。',
    ],
    go: { text: '去换微信', route: '/pages/members/move/index' },
  },
  {
    id: 'children',
    group: '我的资料',
    title: '孩子的资料谁能看到',
    words: '子女 小孩 监护人 夏令营',
    answer: [
      '只有你自己。加密保存，给孩子报名时才用到，随时可以删掉。',
      '最多保留 10 个孩子，满 18 岁的请本人自己登记。',
    ],
    go: { text: '去孩子资料', route: '/pages/members/children/index' },
  },
  {
    id: 'events',
    group: '活动',
    title: '怎么报名、取消、候补',
    words: '活动 名额 报名 满了 排队 递补',
    answer: [
      '在“活动报名”里点开活动，点“我要报名”。名额满了会进入候补，有人取消就按先后顺序递补，会发消息告诉你。',
      '去不了，请在截止前到“我的报名”里取消，名额会给下一位。',
    ],
    go: { text: '看活动', route: '/pages/events/list/index' },
  },
  {
    id: 'code',
    group: '活动',
    title: '签到码怎么用',
    words: '签到 二维码 扫码 数字码 门口',
    answer: [
      '到了现场，打开“我的报名”里的签到码，给工会干部扫一下。码每 30 秒换一次，截图没有用。',
      '扫不出来，就报码下面的数字；手机没电了，报姓名和手机尾号四位也行。',
    ],
    go: { text: '看我的报名', route: '/pages/events/mine/index' },
  },
  {
    id: 'offline',
    group: '手机和网络',
    title: '没有网络能用吗',
    words: '断网 信号 离线 没网 地下室',
    answer: [
      '签到码提前打开过一次，没有网络也能出示。',
      '正在填的内容都会留在手机上，连上网再提交，不会重复。页面上方会写“没有网络”。',
    ],
  },
  {
    id: 'large',
    group: '手机和网络',
    title: '字太小看不清',
    words: '大字版 字号 老人 放大 看不清',
    answer: ['在“我的 → 设置”里选“稍大”或“大字版”，马上生效。微信里设的大字号也会跟着变。'],
    go: { text: '去设置', route: '/pages/settings/index' },
  },
  {
    id: 'notices',
    group: '手机和网络',
    title: '不想晚上收到消息',
    words: '免打扰 通知 夜班 关掉 提醒 消息',
    answer: [
      '晚上九点到早上八点不发消息，除非是危急情况或法律时限快到了。上夜班可以改成自己的时间。',
      '新活动、提醒、请你评价，都可以关掉；你正在办的事和账号安全的消息关不掉，免得误事。',
    ],
    go: { text: '去通知设置', route: '/pages/members/notices/index' },
  },
  {
    id: 'privacy',
    group: '隐私',
    title: '我的资料谁能看到',
    words: '隐私 个人信息 泄露 保密 单位 老板',
    answer: [
      '证件号、手机号、伤病情况都加密保存，平时只显示头尾几位。工会干部要看全，得有理由，而且会留下记录。',
      '单位看不到你问了什么、得了什么病。匿名咨询的人是谁，任何干部都查不到。',
    ],
    go: { text: '隐私与个人数据', route: '/pages/privacy/mine/index' },
  },
  {
    id: 'erase',
    group: '隐私',
    title: '怎么拿走或删掉我的数据',
    words: '注销 导出 删除 撤回同意',
    answer: [
      '在“我的 → 隐私与个人数据”里可以导出自己的全部数据，也可以注销账号。',
      '有事还没办完时不能注销，会告诉你是哪一件。注销后七天内可以反悔。',
    ],
    go: { text: '隐私与个人数据', route: '/pages/privacy/mine/index' },
  },
  {
    id: 'feedback',
    group: '反馈',
    title: '程序出了问题找谁',
    words: '反馈 建议 投诉 打不开 报错 故障',
    answer: [
      '点这一页下面的“提反馈”，写清在哪一页、点了什么，可以附图。三个工作日内有人回复，也可以要求回电。',
      '我们不读取你手机的型号和别的信息，只附上程序版本和字号。急事请打 12351。',
    ],
    go: { text: '提反馈', route: '/pages/help/feedback/index' },
  },
];
