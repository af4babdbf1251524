import { onlineManager, QueryClient } from '@tanstack/react-query';
import { Refused } from './refused';

const SECOND = 1000;

/** What the phone knows of the cloud's answers. Offline a question fails at once, and what was known stays on the page. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      refetchOnReconnect: true,
      staleTime: 5 * SECOND,
      gcTime: 30 * 60 * SECOND,
      retry: mayHelp,
      retryDelay: (attempt) => 600 * 2 ** attempt,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

/** Whether asking again may help: not after a refusal that means what it says, and not without a network. */
function mayHelp(failures: number, error: unknown): boolean {
  if (!(error instanceof Refused)) return false;
  if (error.code === 'busy') return failures < 2;
  return error.code === 'offline' && onlineManager.isOnline() && failures < 1;
}
