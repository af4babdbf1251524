import * as v from 'valibot';
import { action } from './action';
import * as f from './fields';
import { everyone, signedIn } from './roles';

/** What ranges over services: home, inbox, uploads, jobs. Rows carry a route, so that a page needs no service's contract. */
export const office = {
  home: action({
    roles: everyone,
    input: f.input({}),
    output: v.object({
      tiles: v.array(v.object({ service: v.string(), label: v.string(), hint: v.string(), route: v.string() })),
      upcoming: v.array(v.object({ id: v.string(), title: v.string(), line: v.string(), tag: v.string(), at: f.momentOut, route: v.string() })),
      unread: v.number(),
    }),
  }),
  inbox: action({
    roles: signedIn,
    input: f.input({ cursor: v.optional(f.cursor) }),
    output: f.page(
      v.object({ id: v.string(), title: v.string(), body: v.string(), route: v.nullable(v.string()), at: f.momentOut, isRead: v.boolean() }),
    ),
  }),
  markRead: action({
    roles: signedIn,
    writes: true,
    input: f.input({ ids: v.pipe(v.array(f.id, '缺少编号'), v.minLength(1, '缺少编号'), v.maxLength(100, '一次最多 100 条')) }),
    output: v.object({ done: v.literal(true) }),
  }),
};
