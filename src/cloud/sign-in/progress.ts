import type { SignInState, signIn } from '@/contract/sign-in';
import type { Act } from '../act';
import { begunHere } from './policy';

const known: readonly string[] = ['waiting', 'scanned', 'confirmed', 'declined'] satisfies SignInState[];

/** How far the code on this browser's page is; one row by its key, as it is asked every other second. */
export const progress: Act<typeof signIn.progress> = {
  run: async (context, { ticket }) => {
    const found = await begunHere(context, ticket).select(['state', 'expires_at']).executeTakeFirst();
    if (!found || found.expires_at <= context.now || !known.includes(found.state)) return { state: 'over' };
    return { state: found.state as SignInState };
  },
};
