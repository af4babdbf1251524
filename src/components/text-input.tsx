import { Input, View } from '@tarojs/components';
import './text-input.scss';

export interface TextInputProps {
  /** What it is for, said to screen readers: the label of its field. */
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly kind?: 'text' | 'digits' | 'decimal';
  readonly maxLength?: number;
  /** Larger, spaced and centred, for a code read out loud. */
  readonly isBig?: boolean;
  readonly isWrong?: boolean;
  readonly hasFocus?: boolean;
  /** What the keyboard's confirm key says. */
  readonly confirm?: 'done' | 'search' | 'next';
  readonly onChange: (value: string) => void;
  readonly onConfirm?: () => void;
}

/** WeChat's word for each keyboard. */
const keyboards = { text: 'text', digits: 'number', decimal: 'digit' } as const;

/** One line of text. */
export function TextInput(props: TextInputProps) {
  const {
    label,
    value,
    placeholder = '',
    kind = 'text',
    maxLength = 140,
    isBig,
    isWrong,
    hasFocus = false,
    confirm = 'done',
  } = props;
  return (
    <View className={`text-input${isBig ? ' text-input--big' : ''}${isWrong ? ' text-input--wrong' : ''}`}>
      <Input
        className='text-input__field'
        aria-label={label}
        value={value}
        placeholder={placeholder}
        placeholderClass='text-input__hint'
        type={keyboards[kind]}
        maxlength={maxLength}
        focus={hasFocus}
        confirmType={confirm}
        onInput={(event) => props.onChange(event.detail.value)}
        onConfirm={() => props.onConfirm?.()}
      />
    </View>
  );
}
