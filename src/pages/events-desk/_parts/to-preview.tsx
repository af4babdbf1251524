import { open, routeTo } from '@/client/routes';
import { Cell } from '@/components/cell';

/** The way to an event as workers will see it. */
export function ToPreview({ id, note }: { id: string; note: string }) {
  return (
    <Cell
      icon='screen'
      title='预览'
      note={note}
      onTap={() => open(routeTo('/pages/events-desk/preview/index', { id }))}
    />
  );
}
