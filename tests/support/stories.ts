import { tick } from '@/cloud/tick';
import type { ActionOf } from '@/contract';
import type { Input, Output } from '@/contract/action';
import { newBrowser, type TestBrowser } from './test-browser';
import type { Who, World } from './world';

/** A PC that somebody's phone has signed in, as people do it: show, scan, confirm, fetch. */
export async function onPc(world: World, who: Who): Promise<TestBrowser> {
  const pc = newBrowser(world);
  const { ticket, code } = await pc.get('signIn.begin', {});
  const { id: signInId } = await world.get(who, 'signIn.scan', { code });
  await world.get(who, 'signIn.confirm', { signInId });
  pc.token = (await pc.get('signIn.collect', { ticket })).token;
  return pc;
}

/** The titles in somebody's inbox after the clock ticked, newest first. */
export async function titlesOf(world: World, who: Who): Promise<string[]> {
  await tick(world, world.now);
  return (await world.get(who, 'office.inbox', {})).items.map(({ title }) => title);
}

/** Everything a list holds, page by page. */
export async function allOf<N extends 'office.desk' | 'office.myCases'>(
  world: World,
  who: Who,
  action: N,
  input: Input<ActionOf<N>>,
): Promise<Output<ActionOf<N>>['items']> {
  const items: Output<ActionOf<N>>['items'][number][] = [];
  let cursor: string | undefined;
  do {
    const page: Output<ActionOf<N>> = await world.get(who, action, {
      ...input,
      ...(cursor ? { cursor } : {}),
    } as never);
    items.push(...page.items);
    cursor = page.next;
  } while (cursor);
  return items as never;
}
