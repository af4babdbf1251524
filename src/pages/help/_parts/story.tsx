import { Image, View } from '@tarojs/components';
import { useNow } from '@/client/now';
import { useAction } from '@/client/use-action';
import { Card } from '@/components/card';
import { momentText } from '@/components/moment-text';
import { StateTag } from '@/components/state-tag';
import type { Contract } from '@/contract';
import type { Output } from '@/contract/action';
import { feedbackCategories, feedbackFlow } from '@/contract/help';
import { toneOf } from '@/parts/case-head';
import './story.scss';

type Told = Output<Contract['help']['feedback']>;

/** A feedback as both sides see it: who has it and by when, then everything said, newest first. */
export function Story({ story, as }: { story: Told; as: 'worker' | 'officer' }) {
  const { category, number, state, holder, since, promisedAt, messages, pictures, reason } = story;
  const now = useNow(60_000);
  const nameOf = (by: 'worker' | 'officer') => {
    if (by === as) return '我';
    return by === 'worker' ? '职工' : '工会';
  };
  return (
    <>
      <Card title={feedbackCategories[category]} aside={number}>
        <StateTag text={feedbackFlow.states[state]} tone={toneOf({ isOpen: state !== 'closed', promisedAt }, now)} />
        {state === 'closed' ? null : (
          <View className='story__note'>
            现在：{holder}，{momentText(since)} 起
          </View>
        )}
        {promisedAt ? <View className='story__note'>{momentText(promisedAt)} 前回复</View> : null}
        {reason ? <View className='story__note'>说明：{reason}</View> : null}
      </Card>
      <Card title='经过'>
        {[...messages].reverse().map(({ by, text, at }) => (
          <View key={at + text} className='story__message'>
            <View className='story__who'>
              {nameOf(by)} · {momentText(at)}
            </View>
            <View className='story__text'>{text}</View>
          </View>
        ))}
        {pictures.map(({ fileId }, index) => (
          <Picture key={fileId} caseId={story.id} fileId={fileId} name={`图片 ${index + 1}`} />
        ))}
      </Card>
    </>
  );
}

/** One picture, by an address that is good for five minutes. */
function Picture({ caseId, fileId, name }: { caseId: string; fileId: string; name: string }) {
  const query = useAction('help.picture', { caseId, fileId }, { staleTime: 240_000 });
  if (!query.data) return <View className='story__note'>{query.isError ? `${name}打不开` : `${name}正在打开`}</View>;
  return (
    <Image
      className='story__picture'
      src={query.data.url}
      mode='widthFix'
      aria-label={name}
      nativeProps={{ alt: name }}
    />
  );
}
