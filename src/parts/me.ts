import { useEffect } from 'react';
import { useAction } from '@/client/use-action';
import { useSession } from '@/stores/session';

/** Who uses the phone, as the cloud knows them: null for a guest, undefined until it has answered. */
export function useMe() {
  const query = useAction('members.me', {}, { staleTime: 60_000 });
  const meet = useSession((state) => state.meet);
  const me = query.data;
  useEffect(() => {
    if (me !== undefined) meet(me?.id ?? null);
  }, [me, meet]);
  return { me, query };
}
