import { View } from '@tarojs/components';
import { useAction } from '@/client/use-action';
import { Answered } from '@/parts/answered';
import { Page } from '@/parts/page';
import { BannerForm } from './_parts/banner-form';
import { Banners } from './_parts/banners';
import { ContactForm } from './_parts/contact-form';
import '../_parts/organisation.scss';

/** 热线与公告: whom people ring, and what stands on every tab page for a time. */
export default function FrontPage() {
  const tree = useAction('organisation.tree', {});
  const contact = useAction('organisation.contact', {});
  return (
    <Page isWide>
      <Answered query={tree}>
        {({ items }) => {
          const unitId = items[0]?.id ?? '';
          return (
            <View className='org-columns'>
              <Answered query={contact} cards={1}>
                {(said) => <ContactForm unitId={unitId} said={said} />}
              </Answered>
              <BannerForm unitId={unitId} />
              <Banners />
            </View>
          );
        }}
      </Answered>
    </Page>
  );
}
