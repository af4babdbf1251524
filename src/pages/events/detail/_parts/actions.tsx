import { open, routeTo } from '@/client/routes';
import { Button } from '@/components/button';
import { momentText } from '@/components/moment-text';
import { phoneText } from '@/components/phone-text';
import { errors } from '@/contract/errors';
import { useMe } from '@/parts/me';
import { signInRoute } from '@/parts/sign-in-route';
import { useAssist } from '@/stores/assist';
import { ConfirmSeat } from '../../_parts/confirm-seat';
import { type Detail, isActive, isOver, isQueueing, type Mine } from '../../_parts/state';

/** The one thing to do next, by who asks and what the event is doing. */
export function Actions({ event }: { event: Detail }) {
  if (isActive(event.mine)) return <OwnAction event={event} mine={event.mine} />;
  if (isOver(event)) return <Button text='看看别的活动' onTap={() => open(routeTo('/pages/events/list/index', {}))} />;
  return <SignUp event={event} />;
}

function OwnAction({ event, mine }: { event: Detail; mine: Mine }) {
  const isAssisted = useAssist((state) => state.running !== null);
  if (mine.transitions.includes('confirm')) return <ConfirmSeat mine={mine} />;
  if (mine.mayRate && !isAssisted) {
    return (
      <Button
        text={mine.feedback ? '改一下评价' : '说说办得怎么样'}
        kind={mine.feedback ? 'ghost' : 'main'}
        onTap={() => open(routeTo('/pages/events/feedback/index', { id: event.id }))}
      />
    );
  }
  const hasCode = mine.state === 'confirmed' || mine.state === 'held' || mine.state === 'excused';
  // Of several sessions each wants the code again.
  const wantsCode = hasCode || (mine.state === 'checked_in' && event.sessions.length > 1);
  return wantsCode && !isAssisted && !isOver(event) ? (
    <Button text='出示签到码' icon='qr' onTap={() => open(routeTo('/pages/events/code/index', { id: mine.id }))} />
  ) : (
    <Button
      text={isAssisted ? '查看报名' : '查看我的报名'}
      onTap={() => open(routeTo('/pages/events/mine/index', {}))}
    />
  );
}

function SignUp({ event }: { event: Detail }) {
  const { me } = useMe();
  const route = routeTo('/pages/events/sign-up/index', { id: event.id });
  const reason = reasonAgainst(event);
  return (
    <Button
      text={isQueueing(event) && event.phase === 'open' ? '我要候补' : '我要报名'}
      reason={reason}
      onTap={() => open(me === null ? signInRoute(route) : route)}
    />
  );
}

/** Why signing up is not possible now, in words; undefined when it is. Of a guest the audience is asked later. */
function reasonAgainst({ bar, signUpOpensAt, contactPhone }: Detail): string | undefined {
  if (bar === null) return undefined;
  if (bar === 'signUpNotOpen') return `${momentText(signUpOpensAt)} 开始报名`;
  if (bar === 'signUpClosed') return `报名已截止，还想参加请打 ${phoneText(contactPhone)} 问问`;
  return errors[bar].sentence;
}
