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
      <Notice tone='warn'>这里已被退出，刚才没有提交。写的内容还在，登录后继续</Notice>
      <Button text='重新登录' kind='ghost' onTap={() => open(signInRoute(here))} />
    </>
  );
}
