import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { Icon, type IconName } from '@/components/icon';
import { clockText } from '@/components/moment-text';
import { Tap } from '@/components/tap';
import { type Outcome, outcomes } from '@/contract/events-words';
import type { Verdict } from './use-check-in';
import './verdict-screen.scss';

/** How long the answer stays before the next person, in milliseconds. */
const STAY = 1800;

type Look = 'ok' | 'known' | 'no';

const icons: Readonly<Record<Look, IconName>> = { ok: 'check', known: 'bang', no: 'cross' };

/** How an outcome looks: let in, in already, or not let in. */
export function lookOf(outcome: Outcome): Look {
  if (outcome === 'admitted') return 'ok';
  return outcome === 'already_in' ? 'known' : 'no';
}

/** The door's answer over the whole screen: colour, word, icon, who it is and how many have come; it goes by itself. */
export function VerdictScreen({ verdict, onNext }: { verdict: Verdict; onNext: () => void }) {
  const { outcome, name, phone, number, at, checkedIn, expected } = verdict;
  const look = lookOf(outcome);
  useEffect(() => {
    const timer = setTimeout(onNext, STAY);
    return () => clearTimeout(timer);
  }, [onNext]);
  return (
    <View className={`verdict verdict--${look}`} role='alert' aria-role='alert'>
      <View className='verdict__count'>
        已签到 {checkedIn} / {expected}
      </View>
      <View className='verdict__middle'>
        <View className='verdict__ring'>
          <Icon name={icons[look]} className='verdict__icon' />
        </View>
        <View className='verdict__word'>{outcomes[outcome].word}</View>
        {name ? (
          <View className='verdict__who'>
            {name}
            {phone ? ` · 尾号 ${phone.slice(-4)}` : ''}
          </View>
        ) : null}
        <View className='verdict__advice'>
          {outcomes[outcome].advice}
          {number === null ? '' : `，报名号 ${number}`}
          {at ? `，${clockText(at)}` : ''}
        </View>
      </View>
      <Tap className='verdict__next' onTap={onNext}>
        下一位（自动继续）
      </Tap>
    </View>
  );
}
