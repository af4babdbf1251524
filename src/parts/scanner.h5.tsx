import { type ChangeEvent, useEffect, useRef, useState } from 'react';
import { codeInPhoto, type Scanning, startScanning } from '@/client/scan-video.h5';
import { useShown } from '@/client/shown';
import { Button } from '@/components/button';
import { Notice } from '@/components/notice';
import { Skeleton } from '@/components/skeleton';
import { useOnce } from './scan-once';
import type { ScannerProps } from './scanner';
import './scanner.scss';

/** The same camera in a browser, over https or on this very machine; without one it says so and takes a photo of the code. */
export function Scanner({ isLarge = false, ...sighting }: ScannerProps) {
  const video = useRef<HTMLVideoElement>(null);
  const isShown = useShown();
  const [tries, setTries] = useState(0);
  const [scanning, setScanning] = useState<Scanning | 'none' | null>(null);
  const told = useOnce(sighting);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `tries` asks for the camera once more
  useEffect(() => {
    if (!isShown) return;
    let isOver = false;
    let started: Scanning | null = null;
    const again = () => isOver || setTries((count) => count + 1);
    const start = video.current ? startScanning(video.current, told, again) : Promise.reject(new Error('no video'));
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
      setScanning(null);
    };
  }, [told, isShown, tries]);
  const isNone = scanning === 'none';
  // Never hidden by `display`: the library then takes the picture away for good.
  const isSeen = scanning !== null && !isNone;
  return (
    <div className='scanner'>
      {scanning === null && isShown ? <Skeleton cards={1} /> : null}
      {isNone ? <Notice tone='warn'>用不了相机：没有相机，或没有允许使用。可以用其他办法</Notice> : null}
      <video
        ref={video}
        className={`scanner__picture${isLarge ? ' scanner__picture--large' : ''}${isSeen ? '' : ' scanner__picture--off'}`}
        playsInline
        muted
      />
      {isSeen && scanning.torch ? <Torch turn={scanning.torch} /> : null}
      {isNone && isLarge ? (
        <>
          <PhotoScan onCode={sighting.onCode} />
          <Button text='再试一次相机' kind='ghost' onTap={() => setTries(tries + 1)} />
        </>
      ) : null}
    </div>
  );
}

function Torch({ turn }: { turn: (isOn: boolean) => Promise<void> }) {
  const [isLit, setLit] = useState(false);
  const flip = () =>
    void turn(!isLit).then(
      () => setLit(!isLit),
      () => undefined,
    );
  return <Button text={isLit ? '关灯' : '开灯'} kind='ghost' onTap={flip} />;
}

/** A code in a photo or a screenshot, where there is no camera. */
export function PhotoScan({ onCode }: { onCode: (text: string) => void }) {
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
