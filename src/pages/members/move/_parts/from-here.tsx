import { View } from '@tarojs/components';
import { newRequestId } from '@/client/request-id';
import { useActionWrite } from '@/client/use-action';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { momentText } from '@/components/moment-text';
import { Notice } from '@/components/notice';
import { RefusalNotice } from '@/parts/refusal-notice';
import { SignInOffer } from '@/parts/sign-in-offer';

/** The code that takes this account along; it is shown once, and only in WeChat. */
export function FromHere({ isKnown }: { isKnown: boolean }) {
  const ask = useActionWrite('members.moveCode');
  if (!isKnown) return <SignInOffer why='登录后可以把账号搬到另一个微信' />;
  const made = ask.data;
  return (
    <Card title='第一步：在旧微信里拿搬家码'>
      {made ? (
        <>
          <View className='move__code' aria-label={`搬家码 ${made.code}`}>
            {made.code.slice(0, 4)} {made.code.slice(4)}
          </View>
          <View className='move__note'>
            {momentText(made.until)} 前有效，只能用一次。在新微信里打开这一页，选“这是新微信”，输入它和你登记的手机号。
          </View>
          <Notice tone='warn'>不要告诉任何人：有了它，就能拿走你的账号。</Notice>
        </>
      ) : null}
      {made === null ? <Notice tone='warn'>搬家码只在微信小程序里给。请在旧微信里打开小程序，再点一次。</Notice> : null}
      <Button
        text={made ? '换一个新的码' : '拿搬家码'}
        kind={made ? 'ghost' : 'main'}
        isBusy={ask.isPending}
        onTap={() => ask.mutate({ input: {}, requestId: newRequestId() })}
      />
      {ask.error ? <RefusalNotice refusal={ask.error}>{ask.error.message}</RefusalNotice> : null}
    </Card>
  );
}
