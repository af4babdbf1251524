import { useParam } from '@/client/param';
import { useAction } from '@/client/use-action';
import { Answered } from '@/parts/answered';
import { Page } from '@/parts/page';
import { SavedCodes } from '@/parts/saved-codes';
import { AboutEvent } from '../_parts/about-event';
import { Clashes } from '../_parts/clashes';
import { isOver } from '../_parts/state';
import { Actions } from './_parts/actions';
import { MyPlace } from './_parts/my-place';

/** 活动详情: everything a person asks before going, their own place, and the one thing to do next. */
export default function EventDetailPage() {
  const id = useParam('id');
  const query = useAction('events.detail', { eventId: id });
  return (
    <Page footer={query.data ? <Actions event={query.data} /> : undefined}>
      <Answered query={query} instead={<SavedCodes />}>
        {(event) => (
          <AboutEvent
            event={event}
            own={<MyPlace event={event} />}
            clashes={isOver(event) ? null : <Clashes event={event} />}
          />
        )}
      </Answered>
    </Page>
  );
}
