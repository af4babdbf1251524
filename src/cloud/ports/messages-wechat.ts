import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';
import * as v from 'valibot';
import type cloud from 'wx-server-sdk';
import type { Messages } from './messages';

dayjs.extend(utc);

type Sdk = { readonly openapi: Pick<typeof cloud.openapi, 'subscribeMessage'> };

/** A template as it is set up with WeChat: its id, and the names of its words and of its time. */
const template = v.object({ id: v.string(), title: v.string(), at: v.string() });
const setUp = v.object({ progress: v.optional(template), remind: v.optional(template) });

/** A `thing` holds 20 characters. */
const THING = 20;
/** The person refused, or takes none any more. */
const REFUSED = 43101;

/**
 * WeChat's subscribe messages by cloud call. SUBSCRIBE_TEMPLATES is `{"progress": {"id": "…", "title": "thing1", "at": "time2"},
 * "remind": {…}}`; without it nothing is asked for and nothing sent. A message says the neutral title and when, never the matter.
 */
export function weChatMessages(sdk: Sdk): Messages {
  const templates = v.parse(setUp, JSON.parse(process.env.SUBSCRIBE_TEMPLATES || '{}'));
  return {
    templates: Object.fromEntries(Object.entries(templates).flatMap(([name, one]) => (one ? [[name, one.id]] : []))),
    send: async ({ openid, template: name, title, at, route }) => {
      const known = templates[name];
      if (!known) return 'refused';
      try {
        await sdk.openapi.subscribeMessage.send({
          touser: openid,
          templateId: known.id,
          page: (route ?? '/pages/inbox/index').slice(1),
          data: {
            [known.title]: { value: [...title].slice(0, THING).join('') },
            [known.at]: { value: dayjs(at).utcOffset(8).format('YYYY年MM月DD日 HH:mm') },
          },
        });
        return 'sent';
      } catch (error) {
        const { errCode } = error as { errCode?: number };
        if (errCode === REFUSED) return 'refused';
        throw new Error(`subscribeMessage answered ${errCode ?? 'nothing'}`);
      }
    },
  };
}
