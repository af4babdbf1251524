import { queryClient } from '@/client/query';
import { useSession } from './session';
import { erase } from './sign-out';

/** Signing in or out in one tab holds for all: without, another would go on showing what the person had open there. */
export function followOtherTabs(): void {
  window.addEventListener('storage', ({ key, newValue }) => {
    if (key !== null && key !== 'session') return;
    const before = useSession.getState().token;
    if (newValue === null) void erase();
    else
      void Promise.resolve(useSession.persist.rehydrate()).then(() => {
        if (useSession.getState().token !== before) return queryClient.resetQueries();
      });
  });
}
