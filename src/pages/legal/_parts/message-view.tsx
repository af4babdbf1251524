import { View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { open } from '@/client/routes';
import { Cell } from '@/components/cell';
import { momentText } from '@/components/moment-text';
import { Tap } from '@/components/tap';
import type { Contract } from '@/contract';
import type { Output } from '@/contract/action';
import { messageKinds } from '@/contract/legal-words';
import { FileCell } from './file-cell';
import './message-view.scss';

/** One thing said in a consultation. */
export type Message = Output<Contract['legal']['consultation']>['messages'][number];

interface Props {
  readonly message: Message;
  /** Whose file addresses are asked for: the asker's or the lawyer's. */
  readonly files: 'legal.myFile' | 'legal.caseFile';
  readonly caseId: string;
  /** What its reader is called. */
  readonly me: Message['by'];
  /** What may be done with it. */
  readonly children?: ReactNode;
}

/** One thing said: who, what, when, with its files and references. What was put right is folded under what stands in its place. */
export function MessageView({ message, files, caseId, me, children }: Props) {
  const { kind, by, who, text, at, links, why, corrects, isSuperseded } = message;
  const [isOpen, setOpen] = useState(!isSuperseded);
  const theirs = who ? `${who}律师` : '提问人';
  const name = by === me ? '我' : theirs;
  const title = `${name} · ${messageKinds[kind]}${corrects ? '（更正后）' : ''}${isSuperseded ? '（已更正）' : ''}`;
  return (
    <View
      className={`message-view${isSuperseded ? ' message-view--old' : ''}${by === 'lawyer' ? ' message-view--answer' : ''}`}
    >
      <View className='message-view__who'>
        {title} · {momentText(at)}
      </View>
      {why ? <View className='message-view__why'>更正说明：{why}</View> : null}
      {isOpen ? (
        <>
          <View className='message-view__text'>{text}</View>
          {links.map((link) => (
            <Link key={link.title + link.text} link={link} />
          ))}
          {message.files.map((file) => (
            <FileCell key={file.fileId} file={file} action={files} caseId={caseId} />
          ))}
        </>
      ) : null}
      {isSuperseded ? (
        <Tap className='message-view__fold' onTap={() => setOpen(!isOpen)}>
          <View>{isOpen ? '收起原来的答复' : '看原来的答复'}</View>
        </Tap>
      ) : null}
      {children}
    </View>
  );
}

const linkWords = { law: '法条', calculation: '计算结果' } as const;

function Link({ link: { kind, title, text, route } }: { link: Message['links'][number] }) {
  return (
    <Cell
      icon={kind === 'law' ? 'letters' : 'chart'}
      title={`${linkWords[kind]}：${title}`}
      note={text}
      {...(route ? { onTap: () => open(route) } : {})}
    />
  );
}
