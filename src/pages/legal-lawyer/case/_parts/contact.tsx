import { useState } from 'react';
import { dial } from '@/client/phone';
import { useAction } from '@/client/use-action';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { Field } from '@/components/field';
import { phoneText } from '@/components/phone-text';
import { Answered } from '@/parts/answered';

/** The name and number of whoever asked by name, and the list of a collective question; showing them is written down. */
export function Contact({ caseId, membersCount }: { caseId: string; membersCount: number }) {
  const [isWanted, setWanted] = useState(false);
  if (!isWanted) {
    const text = membersCount > 0 ? '看姓名、电话和名单' : '看姓名和电话';
    return (
      <Card>
        <Field label='联系方式' help='看过会留下记录'>
          <Button text={text} kind='ghost' icon='phone' onTap={() => setWanted(true)} />
        </Field>
      </Card>
    );
  }
  return <Shown caseId={caseId} />;
}

function Shown({ caseId }: { caseId: string }) {
  const query = useAction('legal.contact', { caseId }, { once: true });
  const one = (name: string, phone: string | null, what: string, key: string) => (
    <Cell
      key={key}
      icon='phone'
      title={phone ? `${name} ${phoneText(phone)}` : name}
      note={phone ? `${what}点这里拨打` : `${what}没有留电话`}
      {...(phone ? { onTap: () => dial(phone) } : {})}
    />
  );
  return (
    <Card title='联系方式'>
      <Answered query={query} cards={1}>
        {({ name, phone, members }) => (
          <>
            {one(name, phone, '', 'asker')}
            {members.map((member, at) =>
              one(member.name, member.phone, member.isRepresentative ? '代表，' : '', String(at)),
            )}
          </>
        )}
      </Answered>
    </Card>
  );
}
