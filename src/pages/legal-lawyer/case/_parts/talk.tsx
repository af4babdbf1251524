import { useState } from 'react';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { MessageView } from '@/pages/legal/_parts/message-view';
import { Correcting } from './correcting';
import type { CaseTold } from './told';

/** Everything said, in order; an answer of one's own can be put right, the first stays to be seen. */
export function Talk({ it }: { it: CaseTold }) {
  const [correcting, setCorrecting] = useState<string | null>(null);
  return (
    <Card title='问答'>
      {it.messages.map((message) => {
        const { id } = message;
        const mayCorrect = it.mayCorrect.includes(id);
        return (
          <MessageView
            key={`${id}${message.isSuperseded ? '-old' : ''}`}
            message={message}
            files='legal.caseFile'
            caseId={it.id}
            me='lawyer'
          >
            {mayCorrect && correcting !== id ? (
              <Button text='更正这条答复' kind='ghost' onTap={() => setCorrecting(id)} />
            ) : null}
            {mayCorrect && correcting === id ? (
              <Correcting caseId={it.id} message={message} onDone={() => setCorrecting(null)} />
            ) : null}
          </MessageView>
        );
      })}
    </Card>
  );
}
