import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { call } from '@/client/call';
import { useNow } from '@/client/now';
import { newRequestId } from '@/client/request-id';
import { Icon } from '@/components/icon';
import { Tap } from '@/components/tap';
import { type Assist, useAssist } from '@/stores/assist';
import './assist-bar.scss';

/** On every page while a cadre enters forms for somebody: for whom, how long still, and the end. */
export function AssistBar() {
  const running = useAssist((state) => state.running);
  return running ? <Running assist={running} /> : null;
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
