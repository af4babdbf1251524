import { View } from '@tarojs/components';
import { useState } from 'react';
import { plainSentence } from '@/client/refused';
import { newRequestId } from '@/client/request-id';
import { useActionWrite } from '@/client/use-action';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Choices } from '@/components/choices';
import { type OwnDataFormat, ownDataFormats } from '@/contract/privacy';
import { JobResult } from '@/parts/job-result';
import { Page } from '@/parts/page';
import { RefusalNotice } from '@/parts/refusal-notice';
import { useKeptJob } from '@/stores/jobs';
import './index.scss';

const options = (Object.keys(ownDataFormats) as OwnDataFormat[]).map((value) => ({
  value,
  text: ownDataFormats[value].label,
}));

/** 下载我的资料: everything that is kept of me as one file, for a day. */
export default function ExportPage() {
  const job = useKeptJob('privacy.exportMine');
  const [format, setFormat] = useState<OwnDataFormat>('html');
  const [requestId, setRequestId] = useState(newRequestId);
  const write = useActionWrite('privacy.exportMine');
  const begin = async () => {
    const begun = await write.mutateAsync({ input: { format }, requestId }).catch(() => null);
    if (!begun) return;
    setRequestId(newRequestId());
    job.keep(begun.jobId);
  };
  if (job.jobId !== undefined) {
    return (
      <Page>
        <JobResult jobId={job.jobId} title='我的资料' again='再生成一份' onAgain={job.drop} />
        <View className='export__note'>文件里有你的个人资料，不要转给别人，也不要存在公用的电脑上。</View>
      </Page>
    );
  }
  return (
    <Page
      said={write.error ? <RefusalNotice refusal={write.error}>{plainSentence(write.error.code)}</RefusalNotice> : null}
      footer={<Button text='生成文件' isBusy={write.isPending} onTap={() => void begin()} />}
    >
      <View>把这里保存的、和你有关的资料写成一份文件：登记的资料、报名、消息、同意过什么、谁看过你的资料等。</View>
      <Card title='要哪一种'>
        <Choices label='要哪一种' options={options} chosen={format} onChoose={setFormat} />
        <View className='export__note'>{ownDataFormats[format].note}</View>
      </Card>
      <View className='export__note'>生成后保留 24 小时，只有你能下载，每次下载都有记录。</View>
    </Page>
  );
}
