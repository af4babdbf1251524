import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { call } from '@/client/call';
import { useNow } from '@/client/now';
import { newRequestId } from '@/client/request-id';
import { goHome, open, routeTo } from '@/client/routes';
import { Icon } from '@/components/icon';
import { Tap } from '@/components/tap';
import { type Assist, useAssist } from '@/stores/assist';
import './assist-bar.scss';

/** On every page while a cadre enters forms for somebody: for whom, how long still, and the end; then what it came to. */
export function AssistBar() {
  const { running, ended, dismiss } = useAssist();
  if (running) return <Running assist={running} />;
  if (!ended) return null;
  const next = () => {
    dismiss();
    open(routeTo('/pages/desk/assist/index', {}));
  };
  return (
    <View className='assist-bar' role='status' aria-role='status'>
      <Icon name='check' />
      <View className='assist-bar__text'>
        {ended.name ? `已结束，为 ${ended.name} 办了 ${ended.count} 件` : '代办已结束'}
      </View>
      <Tap className='assist-bar__end' onTap={next}>
        给下一个人代办
      </Tap>
      <Tap className='assist-bar__close' label='知道了' onTap={dismiss}>
        <Icon name='cross' />
      </Tap>
    </View>
  );
}

function Running({ assist: { id, name, until } }: { assist: Assist }) {
  const end = useAssist((state) => state.end);
  const left = Date.parse(until) - useNow(10_000);
  const isOver = left <= 0;
  useEffect(() => {
    if (isOver) end();
  }, [isOver, end]);
  const stop = () => {
    void call('office.endAssist', { assistId: id }, newRequestId());
    end();
    // What stood there was theirs.
    goHome();
  };
  return (
    <View className='assist-bar' role='status' aria-role='status'>
      <Icon name='people' />
      <View className='assist-bar__text'>
        正在为 {name} 代办，还有 {Math.max(1, Math.ceil(left / 60_000))} 分钟
      </View>
      <Tap className='assist-bar__end' onTap={stop}>
        结束
      </Tap>
    </View>
  );
}
