import { View } from '@tarojs/components';
import { momentText } from '@/components/moment-text';
import { StateTag } from '@/components/state-tag';
import { Tap } from '@/components/tap';
import { methods } from '@/contract/events-verdict';
import { outcomes } from '@/contract/events-words';
import type { Scan } from './take-back';
import './scan-row.scss';

/** One attempt: whom it was about, when, how, by whom, what came of it; a way to take it back where there is one. */
export function ScanRow({ scan, onUndo }: { scan: Scan; onUndo: () => void }) {
  const { outcome, number, name, at, method, by, session, reason, undo } = scan;
  const who = name === null ? '没认出是谁' : `${number} 号　${name}`;
  return (
    <View className='scan-row'>
      <View className='scan-row__texts'>
        <View className='scan-row__who'>{who}</View>
        <View className='scan-row__note'>
          {momentText(at)}，{by}，{methods[method]}
          {session ? `，${session}` : ''}
        </View>
        {reason ? <View className='scan-row__note'>{reason}</View> : null}
      </View>
      <View className='scan-row__end'>
        <StateTag text={outcomes[outcome].word} tone={toneOf(outcome)} />
        {undo ? (
          <Tap className='scan-row__undo' label={`撤销 ${who}`} onTap={onUndo}>
            撤销
          </Tap>
        ) : null}
      </View>
    </View>
  );
}

function toneOf(outcome: Scan['outcome']) {
  if (outcome === 'admitted') return 'ok';
  return outcome === 'already_in' || outcome === 'undone' ? 'plain' : 'warn';
}
