import type { eventsPlan } from '@/contract/events-plan';
import type { Acts, Door } from '../../act';
import { addGroup } from './add-group';
import { addPerson } from './add-person';
import { cancelPlan, tellCancelled } from './cancel';
import { copyPlan, createPlan, dropPlan, takePlan } from './draft';
import { exportPeople, exportPeopleStep, exportPhones } from './export';
import { plans } from './list';
import { passSeats } from './pass-seats';
import { planPeople } from './people';
import { emergencyOf, healthOf, planPerson } from './person';
import { preview } from './preview';
import { publishPlan } from './publish';
import { savePlan } from './save';
import { signSheet } from './sign-sheet';
import { tellChange } from './tell-change';
import { planUnits } from './units';
import { plan } from './view';
import { excuse, withdraw } from './withdraw';

/** What those who plan events may ask. */
export const planActs: Acts<typeof eventsPlan> = {
  plans,
  planUnits,
  plan,
  preview,
  createPlan,
  savePlan,
  copyPlan,
  dropPlan,
  publishPlan,
  cancelPlan,
  takePlan,
  planPeople,
  planPerson,
  emergencyOf,
  healthOf,
  addPerson,
  addGroup,
  withdraw,
  excuse,
  exportPeople,
  exportPhones,
  signSheet,
};

/** The long work of planning. */
export const planJobs: Door['jobs'] = {
  'events.tellChange': tellChange,
  'events.tellCancelled': tellCancelled,
  'events.passSeats': passSeats,
  'events.exportPeople': exportPeopleStep,
};
