import type { TextAreaProps } from './text-area';
import './text-area.scss';

/** The same in a browser: a real textarea, as `text-input.h5.tsx` is a real input. */
export function TextArea({ label, value, placeholder = '', maxLength, isWrong, onChange }: TextAreaProps) {
  return (
    <div className={`text-area${isWrong ? ' text-area--wrong' : ''}`}>
      <textarea
        className='text-area__field'
        aria-label={label}
        aria-invalid={isWrong === true}
        value={value}
        placeholder={placeholder}
        maxLength={maxLength}
        rows={4}
        onChange={(event) => onChange((event.target as unknown as { value: string }).value)}
      />
      <div className='text-area__count'>
        {value.length} / {maxLength} 字
      </div>
    </div>
  );
}
