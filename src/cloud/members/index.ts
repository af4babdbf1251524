import { disowned, type members, phoneCheck } from '@/contract/members';
import type { Door } from '../act';
import { changePhone } from './change-phone';
import { addChild, changeChild, children, removeChild } from './children';
import { disown } from './disown';
import { figures } from './figures';
import { lines } from './lines';
import { me } from './me';
import { merge } from './merge';
import { moveCode, moveHere } from './move';
import { myPhoneCheck, withdrawPhone } from './my-phone-check';
import { allowPush, noticeSettings, saveNoticeSettings } from './notice-settings';
import { phoneCase, ringNumber } from './phone-case';
import { privacy } from './privacy';
import { register } from './register';
import { saveProfile } from './save-profile';
import { settleDisowned, settlePhone } from './settle';
import { signOut } from './sign-out';

/** The door of the service members. */
export const door: Door<typeof members> = {
  label: '我的资料',
  acts: {
    me,
    register,
    signOut,
    saveProfile,
    changePhone,
    myPhoneCheck,
    withdrawPhone,
    disown,
    moveCode,
    moveHere,
    children,
    addChild,
    changeChild,
    removeChild,
    noticeSettings,
    saveNoticeSettings,
    allowPush,
    phoneCase,
    settlePhone,
    settleDisowned,
    ringNumber,
  },
  workflows: [phoneCheck, disowned],
  constraints: { people_openid_index_key: 'alreadyRegistered', people_confirmed_phone: 'stateChanged' },
  jobs: {},
  nightly: [],
  kinds: {
    phoneConflict: { label: '手机号核对', flow: phoneCheck, holders: ['officer'] },
    disowned: { label: '账号核实', flow: disowned, holders: ['officer'] },
  },
  lines,
  privacy,
  figures,
  merge,
};
