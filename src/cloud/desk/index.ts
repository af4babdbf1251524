import type { office } from '@/contract/office';
import type { Door } from '../act';
import { addressNotices } from '../office/askers';
import { remindOfDeadlines } from '../office/deadline-reminders';
import { askConsent } from './ask-consent';
import { assignOf } from './assign';
import { beginAssist } from './begin-assist';
import { beginUpload } from './begin-upload';
import type { Doors } from './case-brief';
import { caseHistoryOf } from './case-history';
import { colleagues } from './colleagues';
import { deadlinesOf, endDeadline } from './deadlines';
import { deskOf } from './desk';
import { endAssist } from './end-assist';
import { findPerson } from './find-person';
import { finishUpload } from './finish-upload';
import { forget } from './forget';
import { homeOf } from './home';
import { inbox, markAllRead, markRead } from './inbox';
import { job, jobFile } from './job';
import { myCasesOf } from './my-cases';
import { privacy } from './privacy';
import { searchOf } from './search';

/** The door of what ranges over services; it gets the others' doors handed in, by the name cases carry. */
export function deskDoor(doors: Doors): Door<typeof office> {
  const reading = { home: homeOf(doors), search: searchOf(doors), inbox, markRead, markAllRead };
  const cases = {
    myCases: myCasesOf(doors),
    desk: deskOf(doors),
    caseHistory: caseHistoryOf(doors),
    colleagues,
    assign: assignOf(doors),
    deadlines: deadlinesOf(doors),
    endDeadline,
  };
  const assisting = { findPerson, askConsent, beginAssist, endAssist };
  return {
    label: '办理',
    acts: { ...reading, ...cases, ...assisting, beginUpload, finishUpload, job, jobFile },
    workflows: [],
    constraints: { assists_not_oneself: 'assistSelf', assists_file_id_key: 'notFound' },
    jobs: { 'office.forget': forget },
    nightly: ['office.forget'],
    due: [remindOfDeadlines, addressNotices],
    privacy,
  };
}
