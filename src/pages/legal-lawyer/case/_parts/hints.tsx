import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import type { CaseTold } from './told';

/** What the law changed lately, or what is often got wrong, in a matter like this. */
export function Hints({ hints }: Pick<CaseTold, 'hints'>) {
  if (hints.length === 0) return null;
  return (
    <Card title='答复前请留意'>
      {hints.map(({ text, source }) => (
        <Cell key={text} icon='info' title={text} note={source} />
      ))}
    </Card>
  );
}
