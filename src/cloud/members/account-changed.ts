import { v7 as uuid } from 'uuid';
import type { Context } from '../act';
import { notify } from '../office/notices';

/** Writes down that a person's account changed, and tells them, with a way to say that it was not them. Nobody else is told. */
export async function accountChanged(
  { db, now }: Pick<Context, 'db' | 'now'>,
  change: { personId: string; kind: 'phone' | 'wechat'; oldPhoneSealed?: string | null },
): Promise<void> {
  const id = uuid();
  await db
    .insertInto('account_changes')
    .values({
      id,
      person_id: change.personId,
      kind: change.kind,
      old_phone_sealed: change.oldPhoneSealed ?? null,
      at: now,
    })
    .execute();
  const what = change.kind === 'phone' ? '登记的手机号换了' : '账号换到了另一个微信';
  await notify(
    db,
    [
      {
        personId: change.personId,
        kind: 'security.changed',
        title: '账号有变动',
        body: `你${what}。是你本人办的就不用管；不是你，请点开这条消息选“不是我”。`,
        route: `/pages/members/not-me/index?id=${id}`,
      },
    ],
    now,
  );
}
