import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { useAction } from '@/client/use-action';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { momentText } from '@/components/moment-text';
import { Notice } from '@/components/notice';
import { jobStates } from '@/contract/office';
import { Answered } from './answered';
import { FetchFile } from './fetch-file';
import './job-result.scss';

interface Props {
  readonly jobId: string;
  /** What is being made, as the card's heading says it. */
  readonly title: string;
  /** What beginning anew says; it drops this one. */
  readonly again: string;
  readonly onAgain: () => void;
  /** The work has ended well. */
  readonly onDone?: () => void;
}

/** From soon to every ten seconds: most work takes a moment, some takes minutes. */
const wait = (asked: number) => Math.min(10_000, 700 * 1.4 ** asked);

/** Long work under way: how far it is, what came of it, its file. It goes on without this page; whoever comes back finds it again. */
export function JobResult({ jobId, title, again, onAgain, onDone }: Props) {
  const query = useAction(
    'office.job',
    { jobId },
    { refetchInterval: ({ state }) => (state.data?.state === 'waiting' ? wait(state.dataUpdateCount) : false) },
  );
  const isDone = query.data?.state === 'done';
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once, when it ends
  useEffect(() => {
    if (isDone) onDone?.();
  }, [isDone]);
  return (
    <Card title={title}>
      <Answered query={query} cards={1}>
        {({ state, progress, result, file }) => (
          <View role='status' aria-role='status'>
            <View className='job-result__line'>
              {jobStates[state]}
              {state === 'waiting' ? `，${progress}%。可以离开这一页，回来还在` : ''}
            </View>
            {state === 'waiting' ? (
              <View className='job-result__track'>
                <View className='job-result__fill' style={{ width: `${Math.max(progress, 4)}%` }} />
              </View>
            ) : null}
            {state === 'failed' ? <Notice tone='danger'>试了几次都没有办成，请再来一次</Notice> : null}
            {state === 'done' && refusedOf(result) ? <Notice tone='warn'>{refusedOf(result)}</Notice> : null}
            {file ? <JobFile jobId={jobId} file={file} /> : null}
          </View>
        )}
      </Answered>
      {query.data?.state === 'waiting' ? null : (
        <View className='job-result__again'>
          <Button text={again} kind='ghost' onTap={onAgain} />
        </View>
      )}
    </Card>
  );
}

/** Why work that ended handed nothing out, in the words of the service that did it. */
function refusedOf(result: unknown): string | undefined {
  const { refused } = (typeof result === 'object' && result !== null ? result : {}) as { refused?: unknown };
  return typeof refused === 'string' ? refused : undefined;
}

interface FileProps {
  readonly jobId: string;
  readonly file: { readonly name: string; readonly size: number; readonly until: string | null };
}

function JobFile({ jobId, file }: FileProps) {
  return (
    <>
      <View className='job-result__file'>{file.name}</View>
      <View className='job-result__note'>
        {Math.max(1, Math.round(file.size / 1024))} KB ·{' '}
        {file.until ? `保留到 ${momentText(file.until)}` : '只保留 24 小时，已过期'}
      </View>
      {file.until ? <FetchFile jobId={jobId} /> : null}
    </>
  );
}
