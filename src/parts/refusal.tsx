import { askConsent, purposeOf } from '@/client/consent-ask';
import type { Refused } from '@/client/refused';
import { goHome } from '@/client/routes';
import { Empty } from '@/components/empty';
import { Failure } from '@/components/failure';
import { purposes } from '@/contract/purposes';
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
  const purpose = error.code === 'consentNeeded' ? purposeOf(error.fields) : null;
  if (purpose !== null) {
    const ask = () => void askConsent(purpose).then((isGiven) => isGiven && onRetry());
    return (
      <Empty
        icon='info'
        text='看这里要先得到你的同意'
        note={purposes[purpose].label}
        action={{ text: '看看说明', onTap: ask }}
      />
    );
  }
  return <Failure code={error.code} trace={error.trace} onRetry={onRetry} onHome={goHome} />;
}
