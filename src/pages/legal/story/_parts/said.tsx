import { Card } from '@/components/card';
import { MessageView } from '../../_parts/message-view';
import type { Told } from './told';

/** Everything said but the first question, the latest first; an answer that was put right stands under the new one. */
export function Said({ it }: { it: Told }) {
  const said = it.messages.filter(({ kind }) => kind !== 'question').reverse();
  if (said.length === 0) return null;
  return (
    <Card title='答复和补充'>
      {said.map((message) => (
        <MessageView key={message.id} message={message} files='legal.myFile' caseId={it.id} me='asker' />
      ))}
    </Card>
  );
}
