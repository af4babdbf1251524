import { open, type PageParams } from '@/client/routes';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import type { IconName } from '@/components/icon';
import type { Role } from '@/contract/roles';
import { useMay } from './may';

/** A page beside this one, and whose roles open it. */
export interface Room {
  readonly icon: IconName;
  readonly title: string;
  readonly note: string;
  readonly route: keyof PageParams;
  readonly roles: readonly Role[];
}

/** The ways to pages beside this one, those only that the roles of whoever uses it open; nothing where there are none. */
export function Rooms({ rooms }: { rooms: readonly Room[] }) {
  const may = useMay();
  const shown = rooms.filter(({ roles }) => may(...roles));
  if (shown.length === 0) return null;
  return (
    <Card>
      {shown.map(({ icon, title, note, route }) => (
        <Cell key={route} icon={icon} title={title} note={note} onTap={() => open(route)} />
      ))}
    </Card>
  );
}
