import { View } from '@tarojs/components';
import { open, routeTo } from '@/client/routes';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { useHotline } from '@/parts/hotline';
import { useAsking } from '@/stores/asking';
import { askFacts } from './ask-facts';
import { DeadlineCard } from './deadline-card';
import type { Form, Values } from './form';
import './next-steps.scss';
import { deadlinesFrom, tellOwn } from './own-deadlines';
import type { Worked } from './work-out';

interface Props {
  readonly form: Form;
  readonly worked: Worked;
  readonly values: Values;
  readonly today: string;
}

/** By when something must be done, where that follows from what was worked out. */
export function DatesOf({ form, worked, today }: Pick<Props, 'form' | 'worked' | 'today'>) {
  return (
    <>
      {deadlinesFrom(form, worked).map((deadline) => (
        <DeadlineCard key={deadline.rule} deadline={tellOwn(`${form.name}-${deadline.dueOn}`, deadline, today)} />
      ))}
    </>
  );
}

/** What to do next: what to keep, whom to ask. */
export function NextSteps({ form, worked, values }: Omit<Props, 'today'>) {
  const hotline = useHotline();
  const give = useAsking((state) => state.give);
  const facts = askFacts(form, worked, values);
  return (
    <>
      <Card title='接下来怎么办'>
        {form.next.map((line) => (
          <View key={line} className='next-steps__line'>
            {line}
          </View>
        ))}
        <View className='next-steps__asks'>
          {facts ? (
            <Button
              text='把这些带给律师问'
              kind='ghost'
              icon='scales'
              onTap={() => {
                give(facts);
                open(routeTo('/pages/legal/ask/index', {}));
              }}
            />
          ) : null}
          <Button text='拨打 12351 问工会' kind='ghost' icon='phone' onTap={hotline.ask} />
        </View>
      </Card>
      {hotline.sheet}
    </>
  );
}
