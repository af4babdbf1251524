import { View } from '@tarojs/components';
import { open, routeTo } from '@/client/routes';
import { Icon } from '@/components/icon';
import { dayText } from '@/components/moment-text';
import { Tap } from '@/components/tap';
import './record-row.scss';

export interface RowRecord {
  readonly id: string;
  readonly title: string;
  readonly headline: string;
  /** ISO. */
  readonly keptAt: string;
  readonly deadlines: number;
}

/** One kept calculation: what came out then, and two things to do: look, or take it away. */
export function RecordRow({ record, onDrop }: { record: RowRecord; onDrop: (record: RowRecord) => void }) {
  const { id, title, headline, keptAt, deadlines } = record;
  return (
    <View className='record-row'>
      <Tap
        className='record-row__main'
        onTap={() => open(routeTo('/pages/self-study/calculator/index', { record: id }))}
      >
        <View className='record-row__headline'>{headline}</View>
        <View className='record-row__note'>{title}</View>
        <View className='record-row__note'>
          {dayText(keptAt)}算的{deadlines > 0 ? ` · ${deadlines} 个期限` : ''}
        </View>
      </Tap>
      <Tap className='record-row__drop' label={`删掉：${headline}`} onTap={() => onDrop(record)}>
        <Icon name='cross' />
      </Tap>
    </View>
  );
}
