import { View } from '@tarojs/components';
import { useState } from 'react';
import { useAction } from '@/client/use-action';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { momentText } from '@/components/moment-text';
import { StateTag } from '@/components/state-tag';
import type { ActionOf } from '@/contract';
import type { Output } from '@/contract/action';
import { Answered } from '@/parts/answered';
import { ConfirmForm } from '@/parts/confirm-form';
import { Page } from '@/parts/page';
import { useForm } from '@/parts/use-form';
import '../_parts/organisation.scss';

type Service = Output<ActionOf<'organisation.services'>>['items'][number];

/** 服务开关: each service is opened or closed on its own. */
export default function ServicesPage() {
  const query = useAction('organisation.services', {});
  return (
    <Page isWide>
      <View className='org-note'>关闭后职工看不到入口，也不能再办；已经在办的，干部照常办完。</View>
      <Answered query={query}>
        {({ items }) => (
          <View className='org-columns'>
            {items.map((one) => (
              <ServiceCard key={one.service} service={one} />
            ))}
          </View>
        )}
      </Answered>
    </Page>
  );
}

function ServiceCard({ service: { service, label, isOpen, reason, by, at } }: { service: Service }) {
  const [isAsked, setAsked] = useState(false);
  const form = useForm({
    action: 'organisation.switchService',
    form: `organisation.switchService:${service}:${isOpen}`,
    initial: { reason: '' },
    inputOf: (values) => ({ service, isOpen: !isOpen, reason: values.reason ?? '' }),
  });
  const verb = isOpen ? '关闭' : '开放';
  return (
    <Card title={label}>
      <StateTag tone={isOpen ? 'ok' : 'danger'} text={isOpen ? '开放中' : '已关闭'} />
      {by && at ? (
        <View className='org-note'>
          {by}，{momentText(at)}
          {reason ? `：${reason}` : ''}
        </View>
      ) : null}
      <View className='org-row__actions'>
        <Button text={verb} kind='ghost' onTap={() => setAsked(true)} />
      </View>
      <ConfirmForm
        form={form}
        isOpen={isAsked}
        title={`${verb}「${label}」？`}
        yes={verb}
        isDanger={isOpen}
        onClose={() => setAsked(false)}
        onDone={() => setAsked(false)}
      >
        <View>{isOpen ? '职工马上看不到，也不能办。' : '职工马上可以办。'}</View>
      </ConfirmForm>
    </Card>
  );
}
