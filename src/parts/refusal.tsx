import type { Refused } from '@/client/refused';
import { goHome } from '@/client/routes';
import { Failure } from '@/components/failure';
import { SignInOffer } from './sign-in-offer';

interface Props {
  readonly error: Refused;
  readonly onRetry: () => void;
  /** What signing in is good for here. */
  readonly why?: string | undefined;
}

/** What stands where an answer was expected: why there is none, and the way on; for a guest the way to sign in. */
export function Refusal({ error, onRetry, why = '登录后就能看到这里的内容' }: Props) {
  if (error.code === 'notSignedIn') return <SignInOffer why={why} />;
  return <Failure code={error.code} trace={error.trace} onRetry={onRetry} onHome={goHome} />;
}
