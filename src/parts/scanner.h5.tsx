import { type ChangeEvent, useEffect, useRef, useState } from 'react';
import { codeInPhoto, type Scanning, startScanning } from '@/client/scan-video.h5';
import { Button } from '@/components/button';
import { Notice } from '@/components/notice';
import { Skeleton } from '@/components/skeleton';
import { useOnce } from './scan-once';
import type { ScannerProps } from './scanner';
import './scanner.scss';

/** The same camera in a browser, over https or on this very machine; without one it says so. */
export function Scanner({ onCode }: ScannerProps) {
  const video = useRef<HTMLVideoElement>(null);
  const [scanning, setScanning] = useState<Scanning | 'none' | null>(null);
  const [isLit, setLit] = useState(false);
  const told = useOnce(onCode);
  useEffect(() => {
    let isOver = false;
    let started: Scanning | null = null;
    const start = video.current ? startScanning(video.current, told) : Promise.reject(new Error('no video'));
    start.then(
      (one) => {
        started = one;
        if (isOver) one.stop();
        else setScanning(one);
      },
      () => isOver || setScanning('none'),
    );
    return () => {
      isOver = true;
      started?.stop();
    };
  }, [told]);
  const torch = scanning !== null && scanning !== 'none' ? scanning.torch : null;
  return (
    <div className='scanner'>
      {scanning === null ? <Skeleton cards={1} /> : null}
      {scanning === 'none' ? (
        <Notice tone='warn'>用不了相机：没有相机，或没有允许使用。可以用下面的其他办法</Notice>
      ) : null}
      <video
        ref={video}
        className='scanner__picture'
        hidden={scanning === null || scanning === 'none'}
        playsInline
        muted
      />
      {torch ? (
        <Button
          text={isLit ? '关灯' : '开灯'}
          kind='ghost'
          onTap={() =>
            void torch(!isLit).then(
              () => setLit(!isLit),
              () => undefined,
            )
          }
        />
      ) : null}
    </div>
  );
}

/** A code in a photo or a screenshot, where there is no camera. */
export function PhotoScan({ onCode }: ScannerProps) {
  const input = useRef<HTMLInputElement>(null);
  const [isBusy, setBusy] = useState(false);
  const [isMissed, setMissed] = useState(false);
  async function look({ target }: ChangeEvent<HTMLInputElement>): Promise<void> {
    const photo = target.files?.[0];
    if (!photo) return;
    setBusy(true);
    const text = await codeInPhoto(photo);
    target.value = '';
    setBusy(false);
    setMissed(text === null);
    if (text !== null) onCode(text);
  }
  return (
    <>
      <input
        ref={input}
        type='file'
        accept='image/*'
        className='scanner__file'
        aria-label='带二维码的照片'
        onChange={(event) => void look(event)}
      />
      <Button text='从照片里找码' kind='ghost' isBusy={isBusy} onTap={() => input.current?.click()} />
      {isMissed ? <Notice tone='warn'>照片里没有找到二维码：拍清楚一点、离近一点再试</Notice> : null}
    </>
  );
}
