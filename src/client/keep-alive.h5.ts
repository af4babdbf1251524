import { whenTouched } from './activity.h5';
import { bearer } from './bearer';
import { ask } from './call';

const EVERY_MS = 5 * 60_000;

/** Lets the cloud know that somebody is at work who asks for nothing, such as typing a long text: every five minutes, while they do. */
export function keepAlive(): void {
  let askedAt = Date.now();
  whenTouched(() => {
    if (bearer.token === null || Date.now() - askedAt < EVERY_MS) return;
    askedAt = Date.now();
    void ask({ action: 'members.me', input: {} });
  });
}
