import { Image, View } from '@tarojs/components';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Icon, type IconName } from '@/components/icon';
import { SIGN_IN_MINUTES, type SignInState, signInStates } from '@/contract/sign-in';
import { qrPicture } from '@/parts/qr-picture';
import { codeText, signInText } from '@/rules/sign-in-code';
import './code-card.scss';

interface Props {
  readonly ticket: string;
  readonly code: string;
  readonly state: SignInState;
  readonly onRenew: () => void;
}

const icons: Readonly<Record<SignInState, IconName>> = {
  waiting: 'qr',
  scanned: 'clock',
  confirmed: 'check',
  declined: 'cross',
  over: 'retry',
};

/** The code to be scanned, what has become of it, and the short code for who cannot scan. */
export function CodeCard({ ticket, code, state, onRenew }: Props) {
  const isWaiting = state === 'waiting';
  return (
    <Card>
      <View className='code-card'>
        {isWaiting ? (
          <Image
            className='code-card__picture'
            src={qrPicture(signInText(ticket))}
            aria-label='登录二维码'
            nativeProps={{ alt: '登录二维码' }}
          />
        ) : (
          <View className={`code-card__sign code-card__sign--${state}`}>
            <Icon name={icons[state]} className='code-card__icon' />
          </View>
        )}
        <View className='code-card__state' role='status' aria-role='status'>
          {isWaiting ? `用手机扫一扫，${SIGN_IN_MINUTES} 分钟内有效` : signInStates[state]}
        </View>
        {isWaiting ? (
          <>
            <View className='code-card__hint'>扫不了？在手机上输入</View>
            <View className='code-card__short' aria-label={`短码 ${code}`}>
              {codeText(code)}
            </View>
          </>
        ) : null}
        {state === 'confirmed' ? null : <Button text='换一个新码' kind='ghost' onTap={onRenew} />}
      </View>
    </Card>
  );
}
