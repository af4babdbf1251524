import type { TapProps } from './tap';

/** The same tap in a browser: a real button, so that Tab and Enter reach it at the union's desk. */
export function Tap({ className, label, isDisabled = false, isChosen, onTap, children }: TapProps) {
  return (
    <button
      type='button'
      className={`tap ${className}`}
      disabled={isDisabled}
      onClick={({ detail }) => {
        // The second of a double tap would fall on what the first has put in its place: 提交 where 下一步 was.
        if (detail < 2) onTap();
      }}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(isChosen === undefined ? {} : { 'aria-pressed': isChosen })}
    >
      {children}
    </button>
  );
}
