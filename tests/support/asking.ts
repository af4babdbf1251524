import { sql, type Updateable } from 'kysely';
import { type DemoUnit, demoId } from '@/cloud/db/seed/units';
import type { Tables } from '@/cloud/db/tables';
import type { Question } from '@/rules/questions';
import type { World } from './world';

/** The questions of `givenAsking`: a required choice, several to tick, a free text. */
export const sizeId = '01900000-0000-7000-8000-00000000a001';
export const foodId = '01900000-0000-7000-8000-00000000a002';
export const teamId = '01900000-0000-7000-8000-00000000a003';
export const threeQuestions: readonly Question[] = [
  { id: sizeId, label: 'T 恤尺码', kind: 'one', isRequired: true, options: ['M', 'L', 'XL'] },
  { id: foodId, label: '忌口', kind: 'many', isRequired: false, options: ['辣', '猪肉', '海鲜'] },
  { id: teamId, label: '班组', kind: 'text', isRequired: false, options: [] },
];

/** Changes what an event says of itself, as its organiser would before publishing. */
export async function say(
  world: Pick<World, 'database'>,
  eventId: string,
  said: Omit<Updateable<Tables['events']>, 'questions'> & { questions?: readonly Question[]; forUnit?: DemoUnit },
): Promise<void> {
  const { questions, forUnit, ...columns } = said;
  await world.database.db
    .updateTable('events')
    .set({
      ...columns,
      ...(questions ? { questions: sql<never>`${JSON.stringify(questions)}::jsonb` } : {}),
      ...(forUnit ? { audience_unit_id: demoId(`unit:${forUnit}`) } : {}),
    })
    .where('id', '=', eventId)
    .execute();
}
