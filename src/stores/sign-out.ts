import { call } from '@/client/call';
import { queryClient } from '@/client/query';
import { newRequestId } from '@/client/request-id';
import { wipe } from '@/client/wipe';
import { useAssist } from './assist';
import { useCalculations } from './calculations';
import { useDrafts } from './drafts';
import { eraseCodes } from './fetch-code';
import { useJobs } from './jobs';
import { useSearches } from './searches';
import { useSession } from './session';

/** Signs out: tells the cloud where it can be told, and erases. */
export async function signOut(): Promise<void> {
  useAssist.getState().end();
  if (useSession.getState().token !== null) await call('members.signOut', {}, newRequestId());
  await erase();
}

/** Erases everything this device keeps of the person: what they typed, their codes, what was fetched, and whatever else lies about. */
export async function erase(): Promise<void> {
  useAssist.getState().end();
  useAssist.getState().dismiss();
  useSearches.getState().erase();
  useDrafts.getState().erase();
  useCalculations.getState().erase();
  useJobs.getState().erase();
  eraseCodes();
  useSession.getState().forget();
  queryClient.getMutationCache().clear();
  for (const query of queryClient.getQueryCache().getAll()) query.reset();
  // Pages first see that nobody is there, so that what only the person may ask is not asked again by a guest.
  await new Promise((drawn) => setTimeout(drawn));
  await queryClient.refetchQueries({ type: 'active' });
  await wipe();
}
