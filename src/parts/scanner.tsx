import { Camera, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { useShown } from '@/client/shown';
import { Button } from '@/components/button';
import { Notice } from '@/components/notice';
import './scanner.scss';
import { type Sighting, useOnce } from './scan-once';

export interface ScannerProps extends Sighting {
  /** As large as the screen allows, for a queue. */
  readonly isLarge?: boolean;
}

/**
 * A camera that goes on looking for codes, whatever it saw, while the page is in sight; one that stopped begins anew. One a page:
 * WeChat has no second.
 */
export function Scanner({ isLarge = false, ...sighting }: ScannerProps) {
  const isShown = useShown();
  const [isLit, setLit] = useState(false);
  const [isRefused, setRefused] = useState(false);
  const [starts, setStarts] = useState(0);
  const told = useOnce(sighting);
  // Somebody may just have allowed it in WeChat's settings.
  useEffect(() => {
    if (isShown) setRefused(false);
    else setLit(false);
  }, [isShown]);
  if (isRefused)
    return (
      <View className='scanner'>
        <Notice tone='warn'>用不了相机。可以在微信右上角「…」的设置里允许使用相机，或用其他办法</Notice>
        <Button text='再试一次' kind='ghost' onTap={() => setRefused(false)} />
      </View>
    );
  return (
    <View className='scanner'>
      {isShown ? (
        <Camera
          key={starts}
          className={`scanner__picture${isLarge ? ' scanner__picture--large' : ''}`}
          mode='scanCode'
          flash={isLit ? 'torch' : 'off'}
          onScanCode={({ detail }) => told((detail as { result?: string }).result ?? '')}
          onStop={() => setStarts((count) => count + 1)}
          onError={() => setRefused(true)}
        />
      ) : null}
      <Button text={isLit ? '关灯' : '开灯'} kind='ghost' onTap={() => setLit(!isLit)} />
    </View>
  );
}
