import { View } from '@tarojs/components';
import { type ErrorCode, errors } from '@/contract/errors';
import { Button } from './button';
import './empty.scss';
import { Icon } from './icon';

interface Props {
  readonly code: ErrorCode;
  /** What was kept, in a sentence. */
  readonly kept?: string;
  /** The number the office finds the mishap by. */
  readonly trace?: string | undefined;
  readonly onRetry?: () => void;
}

/** It did not work: what happened, what was kept, and a way to try again. */
export function Failure({ code, kept, trace, onRetry }: Props) {
  return (
    <View className="empty" role="alert" aria-role="alert">
      <View className="empty__icon empty__icon--bad">
        <Icon name={code === 'offline' ? 'offline' : 'warn'} />
      </View>
      <View className="empty__text">{sentenceOf(code)}</View>
      {kept ? <View className="empty__note">{kept}</View> : null}
      {trace ? <View className="empty__note">反映问题时请报这个号：{trace}</View> : null}
      {onRetry ? (
        <View className="empty__action">
          <Button text="再试一次" kind="ghost" icon="retry" onTap={onRetry} />
        </View>
      ) : null}
    </View>
  );
}

/** What a page that shows something, rather than asks for it, says about a refusal. */
function sentenceOf(code: ErrorCode): string {
  if (code === 'offline') return '没有连上网络';
  if (code === 'busy') return '系统忙，没能打开';
  return errors[code].sentence;
}
