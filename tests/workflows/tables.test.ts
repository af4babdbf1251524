import { sql } from 'kysely';
import { SCHEMA } from '@/cloud/db/open';
import { doors } from '@/cloud/services';
import type { Workflow } from '@/contract/workflow';
import { worldOfFile } from '../support/world';

const world = worldOfFile();

const workflows = Object.values(doors).flatMap((door): readonly Workflow[] => door.workflows);

describe.each(workflows.map((flow) => [flow.table, flow] as const))('the table %s', (table, flow) => {
  it('has what a transition writes', async () => {
    const { rows } = await sql<{
      name: string;
      type: string;
    }>`select column_name as name, data_type as type from information_schema.columns
      where table_schema = ${SCHEMA} and table_name = ${table} and column_name in ('id', 'state', 'state_since', 'version') order by 1`.execute(
      world.database.db,
    );
    expect(rows).toEqual([
      { name: 'id', type: 'uuid' },
      { name: 'state', type: 'text' },
      { name: 'state_since', type: 'timestamp with time zone' },
      { name: 'version', type: 'integer' },
    ]);
  });

  it('allows exactly the workflow’s states', async () => {
    if (table === 'cases') return;
    const { rows } = await sql<{ check: string }>`select pg_get_constraintdef(k.oid) as check from pg_constraint k
      join pg_attribute a on a.attrelid = k.conrelid and k.conkey = array[a.attnum]
      where k.conrelid = ${`${SCHEMA}.${table}`}::regclass and k.contype = 'c' and a.attname = 'state'`.execute(
      world.database.db,
    );
    const states = [...(rows[0]?.check ?? '').matchAll(/'([a-z_]+)'::text/g)].map(([, state]) => state);
    expect(states.sort()).toEqual(Object.keys(flow.states).sort());
  });
});
