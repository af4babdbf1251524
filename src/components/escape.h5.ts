import { useEffect } from 'react';

interface Keys {
  addEventListener(event: 'keydown', listen: (event: { key: string }) => void): void;
  removeEventListener(event: 'keydown', listen: (event: { key: string }) => void): void;
}

/** Calls when Escape is pressed while something lies over the page. */
export function useEscape(isOpen: boolean, onEscape: () => void): void {
  useEffect(() => {
    if (!isOpen) return;
    const keys = globalThis as unknown as Keys;
    const listen = ({ key }: { key: string }) => {
      if (key === 'Escape') onEscape();
    };
    keys.addEventListener('keydown', listen);
    return () => keys.removeEventListener('keydown', listen);
  }, [isOpen, onEscape]);
}
