import { View } from '@tarojs/components';
import { momentText } from '@/components/moment-text';
import './timeline.scss';

export interface TimelineStep {
  readonly at: string;
  readonly who: string;
  readonly from: string | null;
  readonly to: string;
  readonly reason: string | null;
}

/** A case's story, newest first: who, what, when, and why where it was said. */
export function Timeline({ steps }: { steps: readonly TimelineStep[] }) {
  const newestFirst = steps.map((step, place) => ({ ...step, place })).reverse();
  return (
    <View className='timeline'>
      {newestFirst.map(({ at, who, from, to, reason, place }, i) => (
        <View key={place} className={`timeline__step${i === 0 ? ' timeline__step--now' : ''}`}>
          <View className='timeline__what'>{from ? `${from} → ${to}` : to}</View>
          <View className='timeline__who'>
            {who} · {momentText(at)}
          </View>
          {reason ? <View className='timeline__why'>理由：{reason}</View> : null}
        </View>
      ))}
    </View>
  );
}
