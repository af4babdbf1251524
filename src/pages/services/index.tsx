import { open } from '@/client/routes';
import { useAction } from '@/client/use-action';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { iconOf } from '@/components/tile';
import { Answered } from '@/parts/answered';
import { useHotline } from '@/parts/hotline';
import { Page } from '@/parts/page';

/** 服务: everything that is open, each with what it is good for. */
export default function ServicesPage() {
  const home = useAction('office.home', {});
  const hotline = useHotline();
  return (
    <Page isTab>
      <Answered query={home} cards={2}>
        {({ tiles }) => (
          <Card title='可以办的事'>
            {tiles.map(({ service, label, hint, route }) => (
              <Cell key={service} icon={iconOf(service)} title={label} note={hint} onTap={() => open(route)} />
            ))}
          </Card>
        )}
      </Answered>
      <Card title='打电话'>
        <Cell icon='phone' title='12351 热线' note='咨询、求助、投诉，都可以打' onTap={hotline.ask} />
      </Card>
      {hotline.sheet}
    </Page>
  );
}
