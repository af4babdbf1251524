import { View } from '@tarojs/components';
import { open, routeTo } from '@/client/routes';
import { Card } from '@/components/card';
import { Tap } from '@/components/tap';
import { type Due, dues } from '@/contract/office-cases';
import './desk-card.scss';

/** What waits for this cadre, in three counts that lead there. */
export function DeskCard({ counts }: { counts: Readonly<Record<Due, number>> }) {
  return (
    <Card title='等我办的'>
      <View className='desk-card'>
        {(Object.keys(dues) as Due[]).map((due) => (
          <Tap key={due} className='desk-card__one' onTap={() => open(routeTo('/pages/desk/index', { due }))}>
            <View className={`desk-card__number desk-card__number--${due}`}>
              {counts[due] > 99 ? '99+' : counts[due]}
            </View>
            <View className='desk-card__word'>{dues[due]}</View>
          </Tap>
        ))}
      </View>
    </Card>
  );
}
