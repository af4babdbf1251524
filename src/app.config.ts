const tab = (name: string, text: string) => ({
  pagePath: `pages/${name}/index`,
  text,
  iconPath: `components/icons/tab/${name}.png`,
  selectedIconPath: `components/icons/tab/${name}-selected.png`,
});

const isWeb = process.env.TARO_ENV === 'h5';

/** Every page there is: four tabs in the main package, one sub-package a service. */
export default defineAppConfig({
  pages: ['pages/home/index', 'pages/services/index', 'pages/inbox/index', 'pages/mine/index'],
  subPackages: [
    {
      root: 'pages/events',
      pages: ['list/index', 'detail/index', 'sign-up/index', 'mine/index', 'code/index', 'feedback/index'],
    },
    { root: 'pages/legal', pages: ['start/index', 'ask/index', 'story/index', 'resubmit/index'] },
    { root: 'pages/legal-desk', pages: ['triage/index', 'header/index', 'rota/index', 'orders/index'] },
    {
      root: 'pages/legal-lawyer',
      pages: ['queue/index', 'case/index', 'templates/index', 'away/index', 'employers/index'],
    },
    // Only a browser prints.
    {
      root: 'pages/events-desk',
      pages: [
        ...['list', 'create', 'plan', 'preview', 'edit', 'people', 'group', 'person'].map((page) => `${page}/index`),
        ...(isWeb ? ['print/index'] : []),
      ],
    },
    {
      root: 'pages/events-door',
      pages: ['duty', 'roster', 'check-in', 'scans', 'helping', 'summary'].map((page) => `${page}/index`),
    },
    { root: 'pages/self-study-desk', pages: ['list/index', 'draft/index', 'write/index'] },
    {
      root: 'pages/self-study',
      pages: ['home/index', 'calculator/index', 'records/index', 'deadlines/index'],
    },
    { root: 'pages/cases', pages: ['list/index', 'story/index'] },
    { root: 'pages/desk', pages: ['index', 'assist/index'] },
    { root: 'pages/search', pages: ['index'] },
    { root: 'pages/statistics', pages: ['figures/index', 'rows/index', 'exports/index'] },
    {
      root: 'pages/organisation',
      pages: [
        ...['home', 'unit', 'edit', 'change', 'split', 'grants', 'grant', 'proposals', 'leave', 'deputies'],
        ...['services', 'hours', 'front', 'audit', 'invite'],
      ].map((page) => `${page}/index`),
    },
    { root: 'pages/identity', pages: ['verify/index'] },
    {
      root: 'pages/identity-desk',
      pages: ['queue/index', 'case/index', 'lists/index', 'list/index', 'merge/index'],
    },
    { root: 'pages/lost', pages: ['index'] },
    { root: 'pages/settings', pages: ['index'] },
    {
      root: 'pages/privacy',
      pages: ['mine/index', 'document/index', 'consents/index', 'export/index', 'seen/index', 'erase/index'],
    },
    // Only a browser shows a code to be signed in by, and has anybody to sign in: WeChat knows people.
    { root: 'pages/sign-in', pages: ['scan/index', 'devices/index', ...(isWeb ? ['show/index'] : [])] },
    {
      root: 'pages/members',
      pages: [
        'register/index',
        'profile/index',
        'phone/index',
        'move/index',
        'not-me/index',
        'children/index',
        'notices/index',
        ...(isWeb ? ['sign-in/index'] : []),
      ],
    },
    { root: 'pages/members-desk', pages: ['phone/index'] },
    { root: 'pages/help', pages: ['topics/index', 'feedback/index', 'mine/index', 'story/index'] },
    { root: 'pages/help-desk', pages: ['list/index', 'story/index'] },
  ],
  lazyCodeLoading: 'requiredComponents',
  window: {
    navigationBarTitleText: '掌上职工之家',
    navigationBarBackgroundColor: '#ffffff',
    navigationBarTextStyle: 'black',
    backgroundColor: '#F6F4F2',
    backgroundTextStyle: 'dark',
  },
  tabBar: {
    color: '#5F5856',
    selectedColor: '#C8102E',
    backgroundColor: '#ffffff',
    borderStyle: 'white',
    list: [tab('home', '首页'), tab('services', '服务'), tab('inbox', '消息'), tab('mine', '我的')],
  },
});
