import { type RefObject, useEffect, useRef } from 'react';
import type { TextInputProps } from './text-input';
import './text-input.scss';

/** A browser's word for each keyboard. */
const keyboards = { text: 'text', digits: 'numeric', decimal: 'decimal' } as const;

/** The same line of text in a browser: a real input, so that labels, the keyboard and filling in work as people expect. */
export function TextInput(props: TextInputProps) {
  const {
    label,
    value,
    placeholder,
    kind = 'text',
    maxLength = 140,
    isBig,
    isWrong,
    hasFocus,
    confirm = 'done',
  } = props;
  const field = useRef<{ focus(): void }>(null);
  useEffect(() => {
    if (hasFocus) field.current?.focus();
  }, [hasFocus]);
  return (
    <div className={`text-input${isBig ? ' text-input--big' : ''}${isWrong ? ' text-input--wrong' : ''}`}>
      <input
        ref={field as unknown as RefObject<HTMLInputElement>}
        className='text-input__field'
        aria-label={label}
        aria-invalid={isWrong === true}
        value={value}
        placeholder={placeholder}
        inputMode={keyboards[kind]}
        maxLength={maxLength}
        autoComplete='off'
        enterKeyHint={confirm}
        onChange={(event) => props.onChange((event.target as unknown as { value: string }).value)}
        onKeyDown={(event) => {
          const { isComposing } = event.nativeEvent as unknown as { isComposing: boolean };
          if (event.key === 'Enter' && !isComposing) props.onConfirm?.();
        }}
      />
    </div>
  );
}
