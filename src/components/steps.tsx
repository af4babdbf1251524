import { View } from '@tarojs/components';
import './steps.scss';

interface Props {
  readonly titles: readonly string[];
  /** Which one it is, from 0. */
  readonly at: number;
}

/** Where a form of several steps stands: which step of how many, and its name. */
export function Steps({ titles, at }: Props) {
  return (
    <View className='steps'>
      <View className='steps__bar' aria-hidden='true'>
        {titles.map((title, place) => (
          <View key={title} className={`steps__part${place <= at ? ' steps__part--on' : ''}`} />
        ))}
      </View>
      <View className='steps__text' role='heading' aria-role='heading' aria-level={2}>
        第 {at + 1} 步，共 {titles.length} 步：{titles[at]}
      </View>
    </View>
  );
}
