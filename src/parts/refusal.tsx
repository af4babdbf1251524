import { Failure } from '@/components/failure';
import { back } from '@/client/routes';
import type { Refused } from '@/client/refused';

/** What stands where an answer was expected: why there is none, and the way on. */
export function Refusal({ error, onRetry }: { error: Refused; onRetry: () => void }) {
  return <Failure code={error.code} trace={error.trace} onRetry={onRetry} onBack={back} />;
}
