import { Text, View } from '@tarojs/components';
import { useEffect } from 'react';
import { Icon } from '@/components/icon';
import { clockText } from '@/components/moment-text';
import { Tap } from '@/components/tap';
import { outcomes } from '@/contract/events-words';
import { lookOf } from './looks';
import type { Verdict } from './use-check-in';
import './verdict-screen.scss';

/** How long the answer stays before the next person, in milliseconds. */
const STAY = 1800;

interface Props {
  readonly verdict: Verdict;
  readonly isBusy: boolean;
  /** Why who waits was not let in just now. */
  readonly failure?: string | undefined;
  readonly onNext: () => void;
  /** Lets in who waits: a seat is free. */
  readonly onLetIn: () => void;
}

/**
 * The door's answer over the whole screen: colour, word, icon, who it is and how many have come. It goes by itself, unless the
 * cadre has to decide something.
 */
export function VerdictScreen({ verdict, isBusy, failure, onNext, onLetIn }: Props) {
  const { outcome, name, phone, number, mayLetIn, checkedIn, expected } = verdict;
  const detail = failure ?? detailOf(verdict);
  const { tone, icon } = lookOf(outcome);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each verdict stays its own time
  useEffect(() => {
    if (mayLetIn) return;
    const timer = setTimeout(onNext, STAY);
    return () => clearTimeout(timer);
  }, [verdict, mayLetIn, onNext]);
  return (
    <View className={`verdict verdict--${tone}`} role='alert' aria-role='alert'>
      <View className='verdict__count'>
        已签到 {checkedIn} / {expected}
      </View>
      <View className='verdict__middle'>
        <View className='verdict__ring'>
          <Icon name={icon} className='verdict__icon' />
        </View>
        <View className='verdict__word'>{outcomes[outcome].word}</View>
        {name ? (
          <View className='verdict__who'>
            {phone ? `${name} · ` : name}
            {phone ? <Text className='verdict__tail'>尾号 {phone.slice(-4)}</Text> : null}
          </View>
        ) : null}
        <View className='verdict__advice'>
          {outcomes[outcome].advice}
          {number === null ? '' : `，报名号 ${number}`}
        </View>
        {detail ? <View className='verdict__detail'>{detail}</View> : null}
      </View>
      <View className='verdict__foot'>
        {mayLetIn ? (
          <Tap className='verdict__next' isDisabled={isBusy} onTap={onLetIn}>
            {isBusy ? '请稍等…' : '有空位，让这位进'}
          </Tap>
        ) : null}
        <Tap className={`verdict__next${mayLetIn ? ' verdict__next--quiet' : ''}`} onTap={onNext}>
          {mayLetIn ? '下一位' : '下一位（自动继续）'}
        </Tap>
      </View>
    </View>
  );
}

/** What else tells this answer from another: by whom and when, which event, what can be done; empty where there is nothing. */
function detailOf({ outcome, at, letInBy, otherEvent, mayLetIn }: Verdict): string {
  if (outcome === 'already_in' && at) return `${clockText(at)} 由${letInBy || '同事'}签到`;
  if (outcome === 'wrong_event') return otherEvent ? `“${otherEvent}”` : '';
  if (outcome === 'waitlisted') return mayLetIn ? '现在有空位，可以让这位进' : '请到服务台';
  return at ? clockText(at) : '';
}
