import { useState } from 'react';
import { call } from '@/client/call';
import { plainSentence } from '@/client/refused';
import { SAVE, saveFile } from '@/client/save-file';
import { Button } from '@/components/button';
import { Notice } from '@/components/notice';

/** The button that fetches what one's own finished work handed out; every tap is a hand-out of its own. */
export function FetchFile({ jobId }: { jobId: string }) {
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const fetchIt = async () => {
    setBusy(true);
    setTrouble(undefined);
    const answer = await call('office.jobFile', { jobId });
    if (!answer.ok) setTrouble(plainSentence(answer.code));
    else if (!(await saveFile(answer.value))) setTrouble('没有取到文件，请再试一次');
    setBusy(false);
  };
  return (
    <>
      {trouble ? <Notice tone='danger'>{trouble}</Notice> : null}
      <Button text={SAVE} isBusy={isBusy} onTap={() => void fetchIt()} />
    </>
  );
}
