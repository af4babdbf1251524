import { open } from '@/client/routes';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import type { Role } from '@/contract/roles';
import { dutiesOf } from '@/parts/duties';

/** What a cadre does here, by the roles they hold; nothing for anybody else. */
export function Duties({ roles }: { roles: readonly Role[] }) {
  const duties = dutiesOf(roles);
  if (duties.length === 0) return null;
  return (
    <Card title='工会工作'>
      {duties.map(({ icon, title, note, route }) => (
        <Cell key={route} icon={icon} title={title} note={note} onTap={() => open(route)} />
      ))}
    </Card>
  );
}
