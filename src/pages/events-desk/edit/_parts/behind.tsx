import { View } from '@tarojs/components';
import { Button, ButtonRow } from '@/components/button';
import { Card } from '@/components/card';
import '../../_parts/plan.scss';

/** A colleague saved this very step meanwhile: what was typed is still here, and one of the two has to be chosen. */
export function Behind({ onMine, onTheirs }: { onMine: () => void; onTheirs: () => void }) {
  return (
    <Card title='同事刚改过这一步'>
      <View className='plan-note'>你填的还在下面，没有保存。留哪一份？</View>
      <View className='plan-gap'>
        <ButtonRow>
          <Button text='看同事改的' kind='ghost' onTap={onTheirs} />
          <Button text='用我填的' kind='ghost' onTap={onMine} />
        </ButtonRow>
      </View>
    </Card>
  );
}
