import { useState } from 'react';
import { Button } from '@/components/button';
import { PhotoScan, Scanner } from '@/parts/scanner.h5';

/** How a code comes in: in a browser its camera, or a photo. */
export function Ways({ onCode }: { onCode: (text: string) => void }) {
  const [isOn, setOn] = useState(false);
  return (
    <>
      {isOn ? <Scanner onCode={onCode} /> : <Button text='打开相机扫码' icon='qr' onTap={() => setOn(true)} />}
      <PhotoScan onCode={onCode} />
    </>
  );
}
