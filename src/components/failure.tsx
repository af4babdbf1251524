import { View } from '@tarojs/components';
import { type ErrorCode, errors } from '@/contract/errors';
import { Button } from './button';
import './empty.scss';
import { Icon } from './icon';

interface Props {
  readonly code: ErrorCode;
  /** The number the office finds the mishap by. */
  readonly trace?: string | undefined;
  readonly onRetry: () => void;
  /** For a refusal that asking again will not change. */
  readonly onHome: () => void;
}

const passing: readonly ErrorCode[] = ['busy', 'offline', 'tooMany', 'stateChanged'];

/** Whether a refusal may be over by the next time. */
function isPassing(code: ErrorCode): boolean {
  return passing.includes(code);
}

/** It did not work: what happened, what was kept, and a way to try again. */
export function Failure({ code, trace, onRetry, onHome }: Props) {
  return (
    <View className='empty' role='alert' aria-role='alert'>
      <View className='empty__icon empty__icon--bad'>
        <Icon name={code === 'offline' ? 'offline' : 'warn'} />
      </View>
      <View className='empty__text'>{sentenceOf(code)}</View>
      {isLost(code) ? <View className='empty__note'>链接可能不完整，内容已被删除，或不在你的查看范围内</View> : null}
      {trace ? <View className='empty__note'>反映问题时请报这个号：{trace}</View> : null}
      <View className='empty__action'>
        {isPassing(code) ? (
          <Button text='再试一次' kind='ghost' icon='retry' onTap={onRetry} />
        ) : (
          <Button text='回首页' kind='ghost' onTap={onHome} />
        )}
      </View>
    </View>
  );
}

/** A link that is wrong, or leads to what is not there for the caller. */
function isLost(code: ErrorCode): boolean {
  return code === 'notFound' || code === 'invalid';
}

/** What a page that shows something, rather than asks for it, says about a refusal. */
function sentenceOf(code: ErrorCode): string {
  if (code === 'offline') return '没有连上网络';
  if (code === 'busy') return '系统忙，没能打开';
  if (isLost(code)) return '没有找到这个页面';
  return errors[code].sentence;
}
