import { useState } from 'react';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { maskName, maskPhone } from '@/rules/masking';
import type { Told } from './told';

/** The workers of a collective question, covered; representatives first. */
export function Members({ members }: { members: Told['members'] }) {
  const [isOpen, setOpen] = useState(false);
  if (members.length === 0) return null;
  const representatives = members.filter(({ isRepresentative }) => isRepresentative);
  const others = members.filter(({ isRepresentative }) => !isRepresentative);
  return (
    <Card title={`一起问的 ${members.length} 人`} aside={`代表 ${representatives.length} 人`}>
      {[...representatives, ...(isOpen ? others : [])].map(({ name, phone, isRepresentative }, at) => (
        <Cell
          // biome-ignore lint/suspicious/noArrayIndexKey: two of one name are two people
          key={at}
          icon='person'
          title={maskName(name)}
          note={[isRepresentative ? '代表' : '', phone ? maskPhone(phone) : ''].filter(Boolean).join(' · ')}
        />
      ))}
      {others.length > 0 ? (
        <Button text={isOpen ? '只看代表' : '看全部名单'} kind='ghost' onTap={() => setOpen(!isOpen)} />
      ) : null}
    </Card>
  );
}
