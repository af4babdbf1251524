import { View } from '@tarojs/components';
import { open, routeTo } from '@/client/routes';
import { Tap } from '@/components/tap';
import './document-links.scss';

/** The two documents, to be read before agreeing to them. */
export function DocumentLinks() {
  return (
    <View className='document-links'>
      <Tap
        className='document-links__one'
        onTap={() => open(routeTo('/pages/privacy/document/index', { kind: 'policy' }))}
      >
        《隐私政策》
      </Tap>
      <Tap
        className='document-links__one'
        onTap={() => open(routeTo('/pages/privacy/document/index', { kind: 'agreement' }))}
      >
        《用户协议》
      </Tap>
    </View>
  );
}
