import { Cell } from '@/components/cell';
import type { Contract } from '@/contract';
import type { Output } from '@/contract/action';

type Detail = Output<Contract['identity']['importDetail']>;

/** What was found in a list, in numbers. */
export function Counts({ it }: { it: Detail }) {
  return (
    <>
      <Cell title={`${it.newCount} 人`} note='新上名册' />
      <Cell title={`${it.knownCount} 人`} note='名册上已有' />
      {it.mode === 'replace' ? <Cell title={`${it.removedCount} 人`} note='从名册去掉' /> : null}
      <Cell title={`${it.wrongCount} 行`} note='有误，没有读入' />
      {it.state === 'confirmed' ? <Cell title={`${it.matchedCount} 人`} note='在等核对的，随之通过' /> : null}
    </>
  );
}
