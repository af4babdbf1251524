/** A phone has no Escape key. */
export function useEscape(_isOpen: boolean, _onEscape: () => void): void {}
