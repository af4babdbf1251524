import { sql } from 'kysely';
import type { members } from '@/contract/members';
import { type NoticeGroup, noticeGroups, type PushTemplate } from '@/contract/members-notices';
import type { Act } from '../act';
import { sealField } from '../office/seal';

type Templates = Readonly<Partial<Record<PushTemplate, string>>>;

/** The most messages of one template that are worth remembering. */
const MOST_ALLOWED = 50;

/** What the caller switched off, their own quiet hours, and how many subscribe messages they still allow. */
export const noticeSettings: Act<typeof members.noticeSettings, Templates> = {
  before: async ({ ports }) => ports.messages.templates,
  run: async ({ db, caller }, _, templates) => {
    const row = await db
      .selectFrom('notice_settings')
      .selectAll()
      .where('person_id', '=', caller.personId)
      .executeTakeFirst();
    const allowed = await db
      .selectFrom('subscriptions')
      .select(['template', 'allowed'])
      .where('person_id', '=', caller.personId)
      .execute();
    const quiet =
      row && row.quiet_from !== null && row.quiet_to !== null ? { from: row.quiet_from, to: row.quiet_to } : null;
    return {
      switchedOff: (row?.switched_off ?? []).filter((one): one is NoticeGroup =>
        (noticeGroups as readonly string[]).includes(one),
      ),
      quiet,
      // Only WeChat itself can ask; a browser is shown nothing to allow.
      templates: caller.openid
        ? (Object.entries(templates) as [PushTemplate, string][]).map(([template, id]) => ({
            template,
            id,
            allowed: allowed.find((one) => one.template === template)?.allowed ?? 0,
          }))
        : [],
    };
  },
};

/** Keeps what the caller wants to be told, and when. */
export const saveNoticeSettings: Act<typeof members.saveNoticeSettings> = {
  run: async ({ db, caller }, { switchedOff, quiet }) => {
    const said = {
      switched_off: [...new Set(switchedOff)],
      quiet_from: quiet?.from ?? null,
      quiet_to: quiet?.to ?? null,
    };
    await db
      .insertInto('notice_settings')
      .values({ person_id: caller.personId as string, ...said })
      .onConflict((conflict) => conflict.column('person_id').doUpdateSet(said))
      .execute();
    return { done: true };
  },
};

/** One more subscribe message of each of these may be sent to the WeChat that asks. */
export const allowPush: Act<typeof members.allowPush> = {
  run: async ({ db, caller, keys }, { templates }) => {
    if (caller.openid === null) return { done: true };
    const personId = caller.personId as string;
    const openid_sealed = sealField(
      keys,
      { table: 'subscriptions', column: 'openid_sealed', row: personId },
      caller.openid,
    );
    await db
      .insertInto('subscriptions')
      .values([...new Set(templates)].map((template) => ({ person_id: personId, template, allowed: 1, openid_sealed })))
      .onConflict((conflict) =>
        conflict
          .columns(['person_id', 'template'])
          .doUpdateSet({ openid_sealed, allowed: sql`least(subscriptions.allowed + 1, ${MOST_ALLOWED})` }),
      )
      .execute();
    return { done: true };
  },
};
