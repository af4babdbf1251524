import { View } from '@tarojs/components';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { useHotline } from '@/parts/hotline';
import { DeadlineCard } from './deadline-card';
import type { Form } from './form';
import './next-steps.scss';
import { deadlinesFrom, tellOwn } from './own-deadlines';
import type { Worked } from './work-out';

interface Props {
  readonly form: Form;
  readonly worked: Worked;
  readonly today: string;
}

/** What to do next: by when, what to keep, whom to ask. */
export function NextSteps({ form, worked, today }: Props) {
  const hotline = useHotline();
  return (
    <>
      {deadlinesFrom(form, worked).map((deadline) => (
        <DeadlineCard key={deadline.rule} deadline={tellOwn(form.name, deadline, today)} />
      ))}
      <Card title='接下来怎么办'>
        {form.next.map((line) => (
          <View key={line} className='next-steps__line'>
            {line}
          </View>
        ))}
        <View className='next-steps__asks'>
          <Button text='拨打 12351 问工会' kind='ghost' icon='phone' onTap={hotline.ask} />
        </View>
      </Card>
      {hotline.sheet}
    </>
  );
}
