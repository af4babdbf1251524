import { View } from '@tarojs/components';
import { StateTag } from '@/components/state-tag';
import { outcomes } from '@/contract/events-words';
import type { Verdict } from './use-check-in';
import { lookOf } from './verdict-screen';
import './last-verdict.scss';

const tones = { ok: 'ok', known: 'warn', no: 'danger' } as const;

/** The last answer, kept in sight after its screen has gone, for the cadre who looked away. */
export function LastVerdict({ verdict: { outcome, name, phone } }: { verdict: Verdict }) {
  return (
    <View className='last-verdict'>
      <View className='last-verdict__label'>刚才</View>
      <StateTag text={outcomes[outcome].word} tone={tones[lookOf(outcome)]} />
      <View className='last-verdict__who'>{name ? `${name} ${phone?.slice(-4) ?? ''}` : outcomes[outcome].advice}</View>
    </View>
  );
}
