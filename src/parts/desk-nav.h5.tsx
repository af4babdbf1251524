import { View } from '@tarojs/components';
import { useHere } from '@/client/here';
import { goHome, open } from '@/client/routes';
import { Tap } from '@/components/tap';
import './desk-nav.scss';
import { dutiesOf } from './duties';
import { useMe } from './me';

/** The rooms of the office beside each other, from 960 px: from one to the other without going back home. */
export function DeskNav() {
  const { me } = useMe();
  const here = useHere();
  const duties = dutiesOf(me?.roles.map(({ role }) => role) ?? []);
  if (duties.length === 0) return null;
  const isHere = (route: string) => roomOf(here) === roomOf(route);
  return (
    <View className='desk-nav' role='navigation' aria-label='工会工作'>
      <Tap className='desk-nav__one' label='去首页' onTap={goHome}>
        首页
      </Tap>
      {duties.map(({ title, route }) => (
        <Tap
          key={route}
          className={`desk-nav__one${isHere(route) ? ' desk-nav__one--here' : ''}`}
          label={isHere(route) ? `${title}，现在在这里` : `去${title}`}
          onTap={() => open(route)}
        >
          {title}
        </Tap>
      ))}
    </View>
  );
}

/** The service a page belongs to: `/pages/identity-desk/case/index?id=…` is a page of identity-desk. */
function roomOf(route: string): string {
  return route.split('/')[2] ?? '';
}
