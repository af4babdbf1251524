/** What leaving means on WeChat, which goes on knowing the person: this phone forgets. */
export const leaving = {
  verb: '清除本机资料',
  question: '清除这部手机上的资料？',
  what: '没提交的草稿、存在手机里的签到码会被清除。报名不受影响，再打开时会重新取。',
} as const;
