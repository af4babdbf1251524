import { useHere } from '@/client/here';
import { open } from '@/client/routes';
import { Empty } from '@/components/empty';
import { signInRoute } from './sign-in-route';

/** For a guest, where only a person's own things would be shown: what signing in is good for, and the way there and back. */
export function SignInOffer({ why }: { why: string }) {
  const here = useHere();
  return (
    <Empty icon='person' text='还没有登录' note={why} action={{ text: '登录', onTap: () => open(signInRoute(here)) }} />
  );
}
