import { View } from '@tarojs/components';
import { dial } from '@/client/phone';
import { Card } from '@/components/card';
import { Icon } from '@/components/icon';
import { phoneText } from '@/components/phone-text';
import { Tap } from '@/components/tap';
import type { Detail } from './state';

/** Who holds it, and one tap to ring them. */
export function Contact({ event: { organiser, contactName, contactPhone } }: { event: Detail }) {
  return (
    <Card title='联系主办方'>
      <View className='event-contact'>
        <View className='event-contact__texts'>
          <View>{organiser}</View>
          <View className='event-contact__note'>
            {contactName} {phoneText(contactPhone)}
          </View>
        </View>
        <Tap className='event-contact__call' label={`拨打 ${contactPhone}`} onTap={() => dial(contactPhone)}>
          <Icon name='phone' />
          <View>拨打</View>
        </Tap>
      </View>
    </Card>
  );
}
