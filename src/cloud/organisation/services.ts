import { sql } from 'kysely';
import type { organisation } from '@/contract/organisation';
import { alwaysOpen } from '@/contract/upkeep';
import type { Act } from '../act';
import type { Caller } from '../office/sessions';
import { Refusal } from '../refusal';
import { isOverAll } from './policy';

/** The services that can be closed, by the contract's name, each with its word. */
export type Labels = Readonly<Record<string, string>>;

/** Of all services with their words those that may be closed. */
export function closable(all: Labels): Labels {
  return Object.fromEntries(Object.entries(all).filter(([service]) => !alwaysOpen.includes(service)));
}

/** Every service that can be closed, and whether it is. */
export function servicesOf(labels: Labels): Act<typeof organisation.services> {
  return {
    run: async ({ db, caller }) => {
      refusePart(caller);
      const { rows } = await sql<{
        service: string;
        isOpen: boolean;
        reason: string | null;
        by: string | null;
        at: Date;
      }>`select
          s.service, s.is_open as "isOpen", s.reason, p.name as by, s.changed_at as at
        from service_switches s join people p on p.id = s.changed_by`.execute(db);
      return {
        items: Object.entries(labels).map(
          ([service, label]) =>
            rows
              .filter((row) => row.service === service)
              .map((row) => ({ ...row, label }))
              .at(0) ?? { service, label, isOpen: true, reason: null, by: null, at: null },
        ),
      };
    },
  };
}

/** Opens or closes one service for workers and guests; the tile goes with it, cadreRoles go on with what is open. */
export function switchServiceOf(labels: Labels): Act<typeof organisation.switchService> {
  return {
    run: async ({ db, caller, now }, { service, isOpen, reason }) => {
      refusePart(caller);
      if (!Object.hasOwn(labels, service)) throw new Refusal('notFound');
      const row = { is_open: isOpen, reason, changed_by: caller.personId as string, changed_at: now };
      await db
        .insertInto('service_switches')
        .values({ service, ...row })
        .onConflict((conflict) => conflict.column('service').doUpdateSet(row))
        .execute();
      return { done: true };
    },
  };
}

/** A service is switched for the whole district, so whoever leads or administers a part of it has no say. */
function refusePart(caller: Caller): void {
  if (!isOverAll(caller, ['lead', 'admin'])) throw new Refusal('forbidden');
}
