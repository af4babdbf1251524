import { Empty } from '@/components/empty';
import { open } from '@/client/routes';
import { signInRoute } from './sign-in-route';

/** For a guest, where only a person's own things would be shown: what signing in is good for, and the way to it. */
export function SignInOffer({ why, to }: { why: string; to: string }) {
  return <Empty icon="person" text="还没有登录" note={why} action={{ text: '登录', onTap: () => open(signInRoute(to)) }} />;
}
