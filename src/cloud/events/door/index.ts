import type { eventsDoor } from '@/contract/events-door';
import type { Acts, Door } from '../../act';
import { duty, roster } from '../roster';
import { checkIn } from './check-in';
import { doorCheck } from './count-check';
import { addHelper, endHelper, helpers } from './door-helpers';
import { scans } from './scans';
import { doorState } from './state';
import { undo } from './undo';
import { walkIn } from './walk-in';

/** What is asked at a door, by verb. */
export const doorActs: Acts<typeof eventsDoor> = {
  duty,
  roster,
  door: doorState,
  checkIn,
  walkIn,
  undo,
  scans,
  helpers,
  addHelper,
  endHelper,
};

export const doorJobs = { 'events.doorCheck': doorCheck } satisfies Door['jobs'];

/** What a broken constraint of the door's tables means. */
export const doorConstraints = {
  scans_pkey: 'stateChanged',
  scans_undone_once: 'stateChanged',
  // Somebody stood at the door of a session that was just being taken away.
  scans_session_id_fkey: 'stateChanged',
  door_helpers_active: 'alreadyHelping',
} satisfies Door['constraints'];
