import { View } from '@tarojs/components';
import { hasMap, openMap } from '@/client/maps';
import { Icon } from '@/components/icon';
import { Tap } from '@/components/tap';
import { When } from '@/components/when';
import type { Detail } from './state';
import './when-where.scss';

/** When and where, with the way to a map. */
export function WhenWhere({ event }: { event: Detail }) {
  const place = { name: event.place, address: event.address, latitude: event.latitude, longitude: event.longitude };
  return (
    <View>
      <View className='when-where'>
        <Icon name='clock' className='when-where__icon' />
        <View className='when-where__texts'>
          <When start={event.startsAt} end={event.endsAt} />
        </View>
      </View>
      {event.place || event.address ? (
        <View className='when-where'>
          <Icon name='place' className='when-where__icon' />
          <View className='when-where__texts'>
            <View>{event.place}</View>
            <View className='when-where__note'>{event.address}</View>
          </View>
        </View>
      ) : null}
      {event.place && hasMap(place) ? (
        <Tap className='when-where__map' onTap={() => openMap(place)}>
          <View>打开地图</View>
          <Icon name='right' className='when-where__arrow' />
        </Tap>
      ) : null}
    </View>
  );
}
