import { hasMap, openMap } from '@/client/maps';
import { dial } from '@/client/phone';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { hoursText } from '@/components/hours-text';
import { phoneText } from '@/components/phone-text';
import type { Mine } from './claim-card';

/** Where to go with the card: place with a map, telephone, opening hours. */
export function DeskCard({ desk }: { desk: NonNullable<Mine['desk']> }) {
  const { unit, address, phone, hours } = desk;
  const place = { name: unit, address: address ?? '', latitude: null, longitude: null };
  return (
    <Card title='带证件去哪里'>
      {address && hasMap(place) ? (
        <Cell icon='place' title={unit} note={`${address} · 打开地图`} onTap={() => openMap(place)} />
      ) : (
        <Cell icon='place' title={unit} note={address ?? '地址请打电话问'} />
      )}
      <Cell icon='clock' title={hoursText(hours)} note='工作日，节假日休息' />
      {phone ? <Cell icon='phone' title={phoneText(phone)} note='点一下拨打' onTap={() => dial(phone)} /> : null}
    </Card>
  );
}
