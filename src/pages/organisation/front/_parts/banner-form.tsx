import { View } from '@tarojs/components';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Notice } from '@/components/notice';
import { RefusalNotice } from '@/parts/refusal-notice';
import { TextField } from '@/parts/text-field';
import { useForm } from '@/parts/use-form';

/** A moment in China as written, `2026-12-01 22:00`, to ISO; anything else as it is, so that the cloud says what is wrong. */
function momentOf(text: string): string {
  const found = /^(\d{4}-\d{2}-\d{2})[ T](\d{1,2})[:：](\d{2})$/.exec(text.trim());
  return found ? `${found[1]}T${(found[2] ?? '').padStart(2, '0')}:${found[3]}:00+08:00` : text;
}

/** Announces something on every tab page for a time. */
export function BannerForm({ unitId }: { unitId: string }) {
  const form = useForm({
    action: 'organisation.setBanner',
    form: 'organisation.setBanner',
    initial: { text: '', from: '', until: '' },
    inputOf: ({ text = '', from = '', until = '' }) => ({ unitId, text, from: momentOf(from), until: momentOf(until) }),
  });
  const { text, from, until } = form.values;
  const missing = text && from && until ? undefined : '写好内容和起止时间就可以发布';
  return (
    <Card title='发布公告'>
      <View className='org-note'>用于维护、停办等短通知，出现在首页、服务、消息、我的。</View>
      <TextField form={form} name='text' label='内容' hint='如：今晚 22:00–24:00 维护，暂时不能报名' maxLength={120} />
      <TextField form={form} name='from' label='开始' hint='如 2026-12-01 22:00' maxLength={16} />
      <TextField form={form} name='until' label='结束' hint='如 2026-12-02 00:00' maxLength={16} />
      <Button text='发布' reason={missing} isBusy={form.isSending} onTap={form.submit} />
      {form.answer ? <Notice tone='info'>已发布。</Notice> : null}
      {form.refusal ? <RefusalNotice refusal={form.refusal}>{form.refusal.message}</RefusalNotice> : null}
    </Card>
  );
}
