import { open, routeTo } from '@/client/routes';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { useSession } from '@/stores/session';

/** Signing in on a PC with this phone, and where one is signed in. */
export function SignInCells() {
  const isConfirmed = useSession((state) => state.isConfirmed);
  return (
    <Card>
      {isConfirmed ? null : (
        <Cell
          icon='qr'
          title='扫码登录电脑'
          note='在电脑上办事，用手机确认'
          onTap={() => open(routeTo('/pages/sign-in/scan/index', {}))}
        />
      )}
      <Cell
        icon='person'
        title='我的登录'
        note='在哪些设备上登录着，可以退出'
        onTap={() => open(routeTo('/pages/sign-in/devices/index', {}))}
      />
    </Card>
  );
}
