import { View } from '@tarojs/components';
import { open } from '@/client/routes';
import { Icon } from '@/components/icon';
import { momentText } from '@/components/moment-text';
import { Tap } from '@/components/tap';
import type { Contract } from '@/contract';
import type { Output } from '@/contract/action';
import './message-row.scss';

interface Props {
  readonly message: Output<Contract['office']['inbox']>['items'][number];
  readonly onRead: () => void;
}

/** One message; a tap marks it read and opens what it is about. */
export function MessageRow({ message: { title, body, route, at, isRead }, onRead }: Props) {
  const content = (
    <>
      <View className='message-row__head'>
        <View className='message-row__title'>{title}</View>
        {isRead ? null : <View className='message-row__new'>未读</View>}
      </View>
      <View className='message-row__body'>{body}</View>
      <View className='message-row__foot'>
        <View>{momentText(at)}</View>
        {route ? (
          <View className='message-row__more'>
            去看看
            <Icon name='right' className='message-row__arrow' />
          </View>
        ) : null}
      </View>
    </>
  );
  if (isRead && !route) return <View className='message-row'>{content}</View>;
  return (
    <Tap
      className='message-row'
      onTap={() => {
        if (!isRead) onRead();
        if (route) open(route);
      }}
    >
      {content}
    </Tap>
  );
}
