import { useEffect } from 'react';
import { open, routeTo } from '@/client/routes';
import { isWide } from '@/client/wide';
import type { Contract } from '@/contract';
import type { Output } from '@/contract/action';
import { isGranted } from '@/contract/roles';
import { useSettings } from '@/stores/settings';

let isDecided = false;

/** Opens the desk over home, once each time the program is opened: on a PC for whoever has one, or as the person set it. */
export function useStartAtDesk(me: Output<Contract['members']['me']> | undefined): void {
  const start = useSettings((state) => state.start);
  useEffect(() => {
    if (!me || isDecided) return;
    isDecided = true;
    const hasDesk = me.roles.some(({ role }) => isGranted(role));
    if (hasDesk && (start === 'desk' || (start === 'auto' && isWide()))) open(routeTo('/pages/desk/index', {}));
  }, [me, start]);
}
