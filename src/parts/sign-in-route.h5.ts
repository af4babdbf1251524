import { routeTo } from '@/client/routes';
import { useSession } from '@/stores/session';

/** Where a guest signs in, and where they wanted to go; one who is signed in and not known yet gives their name. */
export function signInRoute(to: string): string {
  const isSignedIn = useSession.getState().token !== null;
  return routeTo(isSignedIn ? '/pages/members/register/index' : '/pages/members/sign-in/index', { to });
}
