import type { eventsAfter } from '@/contract/events-after';
import type { Acts } from '../../act';
import { afterPeople } from './people';
import { writeReport } from './report';
import { after } from './summary';

/** What is asked of an event when it is over. */
export const afterActs: Acts<typeof eventsAfter> = { after, afterPeople, writeReport };
