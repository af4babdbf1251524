import { type ReactNode, useEffect, useState } from 'react';
import { whenBack } from '@/client/online';
import { Notice } from '@/components/notice';
import type { ErrorCode } from '@/contract/errors';
import { SessionOver } from './session-over';

interface Props {
  /** What was refused; another attempt is another object. */
  readonly refusal: { readonly code: ErrorCode };
  readonly children: ReactNode;
}

/** Why what was just sent was refused; that there was no network is no longer said once there is one. */
export function RefusalNotice({ refusal, children }: Props) {
  const [over, setOver] = useState<object | null>(null);
  useEffect(() => (refusal.code === 'offline' ? whenBack(() => setOver(refusal)) : undefined), [refusal]);
  if (refusal.code === 'notSignedIn') return <SessionOver />;
  return over === refusal ? null : <Notice tone='danger'>{children}</Notice>;
}
