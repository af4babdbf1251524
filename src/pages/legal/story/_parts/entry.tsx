import { useState } from 'react';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { FactsTold } from '../../_parts/facts-told';
import { MessageView } from '../../_parts/message-view';
import type { Told } from './told';

/** What was asked, folded until somebody wants to see it. */
export function Entry({ it }: { it: Told }) {
  const [isOpen, setOpen] = useState(false);
  const questions = it.messages.filter(({ kind }) => kind === 'question');
  return (
    <Card title='我提的问题'>
      {isOpen ? (
        <>
          <FactsTold facts={it} />
          {questions.map((message) => (
            <MessageView key={message.id} message={message} files='legal.myFile' caseId={it.id} me='asker' />
          ))}
        </>
      ) : null}
      <Button text={isOpen ? '收起' : '看我填的内容'} kind='ghost' onTap={() => setOpen(!isOpen)} />
    </Card>
  );
}
