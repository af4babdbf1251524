import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon } from './icon';
import './notice.scss';

/** A thin strip that says one thing about the page: offline, an old copy, a refusal of what was just sent. */
export function Notice({ tone, children }: { tone: 'warn' | 'danger' | 'info'; children: ReactNode }) {
  return (
    <View className={`notice notice--${tone}`} role='status' aria-role='status'>
      <Icon name={tone === 'info' ? 'info' : 'warn'} className='notice__sign' />
      <View className='notice__text'>{children}</View>
    </View>
  );
}

/** Said while the phone has no network; what still works goes on working, and `note` says what that is here. */
export function OfflineBar({ note = '看到的是上次的内容' }: { note?: string | undefined }) {
  return (
    <View className='notice notice--warn notice--bar' role='status' aria-role='status'>
      <Icon name='offline' className='notice__sign' />
      <View className='notice__text'>没有网络，{note}</View>
    </View>
  );
}
