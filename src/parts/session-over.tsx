import { useHere } from '@/client/here';
import { open } from '@/client/routes';
import { Button } from '@/components/button';
import { Notice } from '@/components/notice';
import { signInRoute } from './sign-in-route';

/** What was just sent was refused because nobody is signed in any more: what was typed waits under the person's name. */
export function SessionOver() {
  const here = useHere();
  return (
    <>
      <Notice tone='warn'>登录已经结束，刚才没有提交。你填的内容还在，重新登录后接着办</Notice>
      <Button text='重新登录' kind='ghost' onTap={() => open(signInRoute(here))} />
    </>
  );
}
