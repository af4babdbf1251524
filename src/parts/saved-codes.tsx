import { open, routeTo } from '@/client/routes';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { momentText } from '@/components/moment-text';
import { codesOf, useCodes } from '@/stores/codes';
import { useSession } from '@/stores/session';

/** The check-in codes this phone keeps, which can be shown without a network; nothing where it keeps none. */
export function SavedCodes() {
  const personId = useSession((state) => state.personId);
  const byRegistration = useCodes((state) => state.byRegistration);
  const codes = codesOf(byRegistration, personId, Date.now());
  if (codes.length === 0) return null;
  return (
    <Card title='没有网络也能签到'>
      {codes.map(({ registrationId, event }) => (
        <Cell
          key={registrationId}
          icon='qr'
          title={event.title}
          note={`${momentText(event.startsAt)} 出示签到码`}
          onTap={() => open(routeTo('/pages/events/code/index', { id: registrationId }))}
        />
      ))}
    </Card>
  );
}
