import { routeTo } from '@/client/routes';

/** Where a guest gives their name, and where they wanted to go: WeChat has signed everybody in already. */
export function signInRoute(to: string): string {
  return routeTo('/pages/members/register/index', { to });
}
