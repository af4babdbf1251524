import { View } from '@tarojs/components';
import { useState } from 'react';
import { useAction } from '@/client/use-action';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Confirm } from '@/components/confirm';
import { momentText } from '@/components/moment-text';
import { StateTag } from '@/components/state-tag';
import type { ActionOf } from '@/contract';
import type { Output } from '@/contract/action';
import { Answered } from '@/parts/answered';
import { RefusalNotice } from '@/parts/refusal-notice';
import { useForm } from '@/parts/use-form';

type Banner = Output<ActionOf<'organisation.banners'>>['items'][number];

/** Announcements that stand or will stand; each can be taken away. */
export function Banners() {
  const query = useAction('organisation.banners', {});
  return (
    <Card title='公告'>
      <Answered query={query} cards={1}>
        {({ items }) =>
          items.length === 0 ? (
            <View className='org-note'>现在没有公告。</View>
          ) : (
            items.map((one) => <BannerRow key={one.id} banner={one} />)
          )
        }
      </Answered>
    </Card>
  );
}

function BannerRow({ banner }: { banner: Banner }) {
  const [isAsking, setAsking] = useState(false);
  const form = useForm({
    action: 'organisation.endBanner',
    form: `organisation.endBanner:${banner.id}`,
    initial: {},
    inputOf: () => ({ bannerId: banner.id }),
  });
  return (
    <View className='org-facts'>
      <View>{banner.text}</View>
      <View className='org-note'>
        {momentText(banner.from)} 至 {momentText(banner.until)}
        {banner.by ? `，${banner.by}` : ''}
      </View>
      <StateTag tone={banner.isShown ? 'ok' : 'warn'} text={banner.isShown ? '正在显示' : '还没开始'} />
      <Button text='撤下' kind='ghost' isBusy={form.isSending} onTap={() => setAsking(true)} />
      {form.refusal ? <RefusalNotice refusal={form.refusal}>{form.refusal.message}</RefusalNotice> : null}
      <Confirm
        isOpen={isAsking}
        title='撤下这条公告？'
        yes='撤下'
        no='先不'
        onYes={() => {
          setAsking(false);
          form.submit();
        }}
        onNo={() => setAsking(false)}
      >
        {banner.text}
      </Confirm>
    </View>
  );
}
