import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { Image, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { bytesOf } from '@/client/base64';
import { digitsAt, type Hmac, qrText, STEP_MS, stepAt } from '@/rules/presence-code';
import { qrPicture } from './qr-picture';
import './presence-code.scss';

const hmacSha256: Hmac = (key, message) => hmac(sha256, key, message);

interface Props {
  /** The registration's key, base64. */
  readonly secret: string;
  readonly event: number;
  readonly number: number;
  /** The cloud's time minus the phone's, in milliseconds. */
  readonly offset: number;
}

/** A code that proves somebody is here: a picture to scan and a number to read out, new every 30 seconds, also without a network. */
export function PresenceCode({ secret, event, number, offset }: Props) {
  const step = useStep(offset);
  const key = bytesOf(secret);
  const digits = digitsAt(hmacSha256, key, step);
  return (
    <View className='presence-code'>
      <Image
        className='presence-code__picture'
        src={qrPicture(qrText(hmacSha256, key, { event, number, step }))}
        aria-label='签到二维码'
        nativeProps={{ alt: '签到二维码' }}
      />
      <View className='presence-code__hint'>扫不出来，就报这串数字</View>
      <View className='presence-code__digits' aria-label={`数字码 ${number} ${digits}`}>
        <View className='presence-code__group'>{number}</View>
        <View className='presence-code__group'>{digits}</View>
      </View>
      <Countdown offset={offset} />
    </View>
  );
}

/** Seconds until the next code, in a component of its own so that a second costs the phone a few bytes. */
function Countdown({ offset }: { offset: number }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.ceil((STEP_MS - ((now + offset) % STEP_MS)) / 1000);
  return <View className='presence-code__hint'>{seconds} 秒后自动换新码</View>;
}

/** The step of now by the cloud's time; changes by itself. */
function useStep(offset: number): number {
  const [, setStep] = useState(() => stepAt(Date.now() + offset));
  useEffect(() => {
    const timer = setInterval(() => setStep(stepAt(Date.now() + offset)), 1000); // the same step again draws nothing
    return () => clearInterval(timer);
  }, [offset]);
  // Of the moment it is drawn: a clock found wrong shows no code of the old time for another second.
  return stepAt(Date.now() + offset);
}
