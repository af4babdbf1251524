import { call } from '@/client/call';
import { queryClient } from '@/client/query';
import { newRequestId } from '@/client/request-id';
import { useDrafts } from './drafts';
import { eraseCodes } from './fetch-code';
import { useJobs } from './jobs';
import { useSession } from './session';

/** Signs out: tells the cloud where it can be told, and erases drafts, codes and everything that was fetched. */
export async function signOut(): Promise<void> {
  if (useSession.getState().token !== null) await call('members.signOut', {}, newRequestId());
  useDrafts.getState().erase();
  useJobs.getState().erase();
  eraseCodes();
  useSession.getState().forget();
  queryClient.getMutationCache().clear();
  await queryClient.resetQueries();
}
