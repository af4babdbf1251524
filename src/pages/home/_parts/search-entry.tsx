import { View } from '@tarojs/components';
import { open, routeTo } from '@/client/routes';
import { Icon } from '@/components/icon';
import { Tap } from '@/components/tap';
import './search-entry.scss';

/** The one box over everything; it opens the page that searches. */
export function SearchEntry() {
  return (
    <Tap className='search-entry' onTap={() => open(routeTo('/pages/search/index', {}))}>
      <Icon name='search' />
      <View>搜服务、活动、帮助</View>
    </Tap>
  );
}
