/** What leaving means in a browser: signing out. */
export const leaving = {
  verb: '退出登录',
  question: '退出登录？',
  what: '这台设备上的草稿和签到码会被清除。报名不受影响，再登录就能看到。',
} as const;
