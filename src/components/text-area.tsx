import { Textarea, View } from '@tarojs/components';
import './text-area.scss';

export interface TextAreaProps {
  /** What it is for, said to screen readers: the label of its field. */
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly maxLength: number;
  readonly isWrong?: boolean;
  readonly onChange: (value: string) => void;
}

/** Several lines of text, with how much is left. */
export function TextArea({ label, value, placeholder = '', maxLength, isWrong, onChange }: TextAreaProps) {
  return (
    <View className={`text-area${isWrong ? ' text-area--wrong' : ''}`}>
      <Textarea
        className='text-area__field'
        aria-label={label}
        value={value}
        placeholder={placeholder}
        placeholderClass='text-area__hint'
        maxlength={maxLength}
        autoHeight
        onInput={(event) => onChange(event.detail.value)}
      />
      <View className='text-area__count'>
        {value.length} / {maxLength} 字
      </View>
    </View>
  );
}
