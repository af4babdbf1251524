import { View } from '@tarojs/components';
import { newRequestId } from '@/client/request-id';
import { askToSubscribe } from '@/client/subscribe';
import { useActionWrite } from '@/client/use-action';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import type { Contract } from '@/contract';
import type { Output } from '@/contract/action';
import type { PushTemplate } from '@/contract/members-notices';

const labels: Readonly<Record<PushTemplate, string>> = { progress: '办事有进展', remind: '活动提醒' };

type Templates = Output<Contract['members']['noticeSettings']>['templates'];

/** What WeChat itself may send: one message for each time it was allowed. */
export function WeChatMessages({ templates }: { templates: Templates }) {
  const allow = useActionWrite('members.allowPush');
  const ask = async () => {
    const ids = await askToSubscribe(templates.map(({ id }) => id));
    const allowed = templates.filter(({ id }) => ids.includes(id)).map(({ template }) => template);
    if (allowed.length > 0) allow.mutate({ input: { templates: allowed }, requestId: newRequestId() });
  };
  return (
    <Card title='微信里也提醒我'>
      {templates.map(({ template, allowed }) => (
        <View key={template}>
          {labels[template]}：还可以发 {allowed} 次
        </View>
      ))}
      <View className='notices__note'>微信规定，点一次“允许”才能发一条。锁屏上只写“有新进展”，不写内容。</View>
      <Button text='再允许一次' kind='ghost' isBusy={allow.isPending} onTap={() => void ask()} />
    </Card>
  );
}
