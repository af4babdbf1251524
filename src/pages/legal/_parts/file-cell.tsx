import { Image, View } from '@tarojs/components';
import { useState } from 'react';
import { call } from '@/client/call';
import { openPaper, showPicture } from '@/client/open-paper';
import { plainSentence } from '@/client/refused';
import { Cell } from '@/components/cell';
import { Notice } from '@/components/notice';
import { Tap } from '@/components/tap';
import type { ErrorCode } from '@/contract/errors';
import type { Message } from './message-view';
import './file-cell.scss';

interface Props {
  readonly file: Message['files'][number];
  readonly action: 'legal.myFile' | 'legal.caseFile';
  readonly caseId: string;
}

/** One file: its address is asked for with a tap, good for five minutes; a picture is shown here, a PDF opens beside. */
export function FileCell({ file: { fileId, label, type }, action, caseId }: Props) {
  const [picture, setPicture] = useState<string>();
  const [trouble, setTrouble] = useState<ErrorCode>();
  const isPaper = type === 'application/pdf';
  const addressOf = async () => {
    const answer = await call(action, { caseId, fileId });
    setTrouble(answer.ok ? undefined : answer.code);
    return answer.ok ? answer.value.url : null;
  };
  const show = async () => {
    if (isPaper) await openPaper(addressOf);
    else setPicture((await addressOf()) ?? undefined);
  };
  return (
    <>
      <Cell
        icon={isPaper ? 'letters' : 'screen'}
        title={label}
        note={isPaper ? 'PDF，点开看' : '图片，点开看'}
        onTap={() => void show()}
      />
      {trouble ? <Notice tone='danger'>{plainSentence(trouble)}</Notice> : null}
      {picture ? (
        <Tap className='file-cell__picture' label={`${label}放大`} onTap={() => showPicture(picture)}>
          <Image src={picture} mode='widthFix' className='file-cell__image' nativeProps={{ alt: label }} />
          <View className='file-cell__note'>点图放大</View>
        </Tap>
      ) : null}
    </>
  );
}
