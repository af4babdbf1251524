import type { events } from '@/contract/events';
import { eventFlow, registration, tile } from '@/contract/events-words';
import type { Door } from '../act';
import { afterActs } from './after';
import { askHow } from './ask-how';
import { atDoor } from './at-door';
import { cancel } from './cancel';
import { confirm } from './confirm';
import { detail } from './detail';
import { doorActs, doorConstraints, doorJobs } from './door';
import { helping } from './door/helping';
import { figures } from './figures';
import { lapse } from './lapse';
import { list } from './list';
import { merge } from './merge';
import { mine } from './mine';
import { myCode } from './my-code';
import { myDetails } from './my-details';
import { planActs, planJobs } from './plan';
import { prefill } from './prefill';
import { auditedRows, placesToCome, privacy } from './privacy';
import { rate } from './rate';
import { remind } from './remind';
import { searchable } from './searchable';
import { seatCheck } from './seat-check';
import { signUp } from './sign-up';
import { upcoming } from './upcoming';

/** The door of the service events. */
export const door: Door<typeof events> = {
  label: '活动',
  acts: {
    list,
    detail,
    prefill,
    signUp,
    confirm,
    cancel,
    mine,
    myDetails,
    myCode,
    atDoor,
    rate,
    ...doorActs,
    ...afterActs,
    ...planActs,
  },
  workflows: [registration, eventFlow],
  constraints: {
    registrations_one_active: 'alreadySignedUp',
    event_seats_numbers_given_check: 'signUpClosed',
    ...doorConstraints,
  },
  jobs: { 'events.seatCheck': seatCheck, ...doorJobs, ...planJobs },
  nightly: ['events.seatCheck', ...Object.keys(doorJobs)],
  due: [lapse, remind, askHow],
  privacy,
  blocksErasing: placesToCome,
  auditedRows,
  tile,
  figures,
  upcoming: async (context) => [...(await helping(context)), ...(await upcoming(context))],
  searchable,
  merge,
};
