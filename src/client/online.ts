import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';

const subscribe = (listen: () => void) => onlineManager.subscribe(listen);
const isOnline = () => onlineManager.isOnline();

/** Calls when the network is back; the answer stops it. */
export function whenBack(listen: () => void): () => void {
  return onlineManager.subscribe((isOnline) => {
    if (isOnline) listen();
  });
}

/** Whether the phone says it has a network. */
export function useOnline(): boolean {
  return useSyncExternalStore(subscribe, isOnline, isOnline);
}
