import { View } from '@tarojs/components';
import { plainSentence } from '@/client/refused';
import { newRequestId } from '@/client/request-id';
import { useActionWrite } from '@/client/use-action';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Notice } from '@/components/notice';
import type { AssistReason } from '@/contract/office-assist';
import { RefusalNotice } from '@/parts/refusal-notice';
import { usePhoto } from '@/parts/use-photo';
import type { Assist } from '@/stores/assist';

type By =
  | { readonly consent: 'signature'; readonly why: AssistReason; readonly personId: string }
  | { readonly consent: 'signatureOfNew'; readonly why: AssistReason; readonly name: string; readonly phone: string };

interface Props {
  readonly by: By;
  /** Why it cannot begin yet. */
  readonly reason?: string | undefined;
  readonly onFields?: (fields: Readonly<Record<string, string>>) => void;
  readonly onBegun: (assist: Assist) => void;
}

/** Consent by a photograph of what the person signed. */
export function BySignature({ by, reason, onFields, onBegun }: Props) {
  const photo = usePhoto('consentSignature');
  const begin = useActionWrite('office.beginAssist');
  const start = () =>
    begin.mutate(
      { input: { by: { ...by, fileId: photo.fileId ?? '' } }, requestId: newRequestId() },
      {
        onSuccess: ({ assist }) => {
          if (assist) onBegun(assist);
        },
        onError: ({ fields }) => {
          if (fields) onFields?.(fields);
        },
      },
    );
  return (
    <Card title='本人签名同意'>
      <View className='assist-note'>请本人在纸上写“同意代办”、签名和日期，拍下来。</View>
      {photo.fileId ? <View className='assist-picked'>签名照片已收到</View> : null}
      {photo.error ? <Notice tone='danger'>{photo.error}</Notice> : null}
      {begin.error && !begin.error.fields ? (
        <RefusalNotice refusal={begin.error}>{plainSentence(begin.error.code)}</RefusalNotice>
      ) : null}
      {photo.fileId ? (
        <Button text='开始代办' isBusy={begin.isPending} reason={reason} onTap={start} />
      ) : (
        <Button text='拍签名' kind='ghost' isBusy={photo.isSending} onTap={photo.take} />
      )}
    </Card>
  );
}
