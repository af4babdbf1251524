import { Camera, View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Notice } from '@/components/notice';
import './scanner.scss';
import { useOnce } from './scan-once';

export interface ScannerProps {
  /** Gets every code that comes into sight; one that stays there only every few seconds. */
  readonly onCode: (text: string) => void;
}

/** A camera that goes on looking for codes. One a page: WeChat has no second. */
export function Scanner({ onCode }: ScannerProps) {
  const [isLit, setLit] = useState(false);
  const [isRefused, setRefused] = useState(false);
  const told = useOnce(onCode);
  if (isRefused) return <Notice tone='warn'>用不了相机。可以在微信右上角「…」的设置里允许使用相机</Notice>;
  return (
    <View className='scanner'>
      <Camera
        className='scanner__picture'
        mode='scanCode'
        flash={isLit ? 'torch' : 'off'}
        onScanCode={({ detail }) => told((detail as { result?: string }).result ?? '')}
        onError={() => setRefused(true)}
      />
      <Button text={isLit ? '关灯' : '开灯'} kind='ghost' onTap={() => setLit(!isLit)} />
    </View>
  );
}
