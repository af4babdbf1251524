import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { say } from '@/client/phone';
import { newRequestId } from '@/client/request-id';
import { useActionWrite } from '@/client/use-action';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Choices } from '@/components/choices';
import { Choose } from '@/components/choose';
import { Field } from '@/components/field';
import { Tick } from '@/components/tick';
import type { Contract } from '@/contract';
import type { Output } from '@/contract/action';
import {
  LONGEST_QUIET,
  type NoticeGroup,
  noticeGroupLabels,
  noticeGroups,
  quietLength,
  usualQuiet,
} from '@/contract/members-notices';
import { Page } from '@/parts/page';
import { RefusalNotice } from '@/parts/refusal-notice';
import '../index.scss';
import { WeChatMessages } from './we-chat-messages';

type Kept = Output<Contract['members']['noticeSettings']>;

const hours = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), text: `${hour}:00` }));
const sleeps = [
  { value: 'usual', text: `晚上 ${usualQuiet.from} 点到早上 ${usualQuiet.to} 点` },
  { value: 'own', text: '我自己定（上夜班）' },
] as const;

/** Switches, quiet hours, and what WeChat may send; kept by the button. */
export function Settings({ kept }: { kept: Kept }) {
  const [off, setOff] = useState<readonly NoticeGroup[]>(kept.switchedOff);
  const [quiet, setQuiet] = useState(kept.quiet);
  const save = useActionWrite('members.saveNoticeSettings');
  useEffect(() => {
    if (save.data) say('已保存');
  }, [save.data]);
  const toggle = (group: NoticeGroup, isOn: boolean) =>
    setOff(isOn ? off.filter((one) => one !== group) : [...off, group]);
  const submit = () => save.mutate({ input: { switchedOff: [...off], quiet }, requestId: newRequestId() });
  return (
    <Page
      said={save.error ? <RefusalNotice refusal={save.error}>{save.error.message}</RefusalNotice> : null}
      footer={
        <Button text='保存' reason={quiet ? wrongQuiet(quiet) : undefined} isBusy={save.isPending} onTap={submit} />
      }
    >
      <Card title='想收到哪些消息'>
        {noticeGroups.map((group) => (
          <Tick
            key={group}
            text={`${noticeGroupLabels[group].label}：${noticeGroupLabels[group].hint}`}
            isOn={!off.includes(group)}
            onChange={(isOn) => toggle(group, isOn)}
          />
        ))}
        <View className='notices__note'>你正在办的事有结果、账号安全，这两类关不掉，免得误事。</View>
      </Card>
      <Card title='什么时候不打扰'>
        <Choices
          label='什么时候不打扰'
          options={sleeps}
          chosen={quiet ? 'own' : 'usual'}
          onChoose={(value) => setQuiet(value === 'usual' ? null : (quiet ?? { from: 8, to: 16 }))}
        />
        {quiet ? (
          <View className='notices__hours'>
            <Field label='从'>
              <Choose
                label='不打扰从几点'
                options={hours}
                chosen={String(quiet.from)}
                onChoose={(value) => setQuiet({ ...quiet, from: Number(value) })}
              />
            </Field>
            <Field label='到'>
              <Choose
                label='不打扰到几点'
                options={hours}
                chosen={String(quiet.to)}
                onChoose={(value) => setQuiet({ ...quiet, to: Number(value) })}
              />
            </Field>
          </View>
        ) : null}
        <View className='notices__note'>
          这段时间的消息等过了再发；危急情况和法律时限快到了，会马上告诉你；账号安全的消息随时能在消息里看到。
        </View>
      </Card>
      {kept.templates.length > 0 ? <WeChatMessages templates={kept.templates} /> : null}
    </Page>
  );
}

function wrongQuiet(quiet: { readonly from: number; readonly to: number }): string | undefined {
  if (quiet.from === quiet.to) return '开始和结束不能是同一个钟点';
  return quietLength(quiet) > LONGEST_QUIET ? `不打扰最长 ${LONGEST_QUIET} 个小时` : undefined;
}
