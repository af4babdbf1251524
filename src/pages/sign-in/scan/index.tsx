import { View } from '@tarojs/components';
import { useState } from 'react';
import { plainSentence } from '@/client/refused';
import { open, routeTo } from '@/client/routes';
import { Button } from '@/components/button';
import { Empty } from '@/components/empty';
import type { Failure } from '@/contract/errors';
import { SIGN_IN_MINUTES } from '@/contract/sign-in';
import { Answered } from '@/parts/answered';
import { useMe } from '@/parts/me';
import { Page } from '@/parts/page';
import { RefusalNotice } from '@/parts/refusal-notice';
import { SignInOffer } from '@/parts/sign-in-offer';
import { ShortCode } from './_parts/short-code';
import { useScan } from './_parts/use-scan';
import { Ways } from './_parts/ways';
import { WhichPc } from './_parts/which-pc';
import './index.scss';

/** 扫码登录电脑: the phone reads a PC's code, shows which PC it is, and the person says whether it is theirs. */
export default function ScanPage() {
  const { query } = useMe();
  const { step, failure, isBusy, look: ask, answer, again } = useScan();
  const [isTyped, setTyped] = useState(false);
  const isWrongCode = failure !== null && (failure.code === 'notFound' || failure.fields?.code !== undefined);
  const look = (way: 'typed' | 'scanned') => (code: string) => {
    setTyped(way === 'typed');
    ask(code);
  };
  // What is wrong with a code that was typed stands under its field, once.
  const refusal =
    failure && !(isTyped && isWrongCode) ? (
      <RefusalNotice refusal={failure}>{sentenceOf(failure)}</RefusalNotice>
    ) : null;
  if (step.kind === 'asked') {
    return (
      <Page
        said={refusal}
        footer={
          <>
            <Button text='不是我' kind='ghost' isBusy={isBusy} onTap={() => answer('declined', step.pc)} />
            <Button text='确认登录' isBusy={isBusy} onTap={() => answer('confirmed', step.pc)} />
          </>
        }
      >
        <WhichPc pc={step.pc} />
        {failure ? <Button text='重新扫码' kind='ghost' onTap={again} /> : null}
      </Page>
    );
  }
  if (step.kind !== 'looking') {
    return (
      <Page>
        {step.kind === 'confirmed' ? (
          <Empty
            icon='check'
            text='已确认，电脑正在登录'
            note='用完记得在电脑上退出，也可以在「我的登录」里退出'
            action={{ text: '看我的登录', onTap: () => open(routeTo('/pages/sign-in/devices/index', {})) }}
          />
        ) : (
          <Empty
            icon='cross'
            text='没有登录，那个码已作废'
            note='别人拿着它也登录不了'
            action={{ text: '重新扫码', onTap: again }}
          />
        )}
      </Page>
    );
  }
  return (
    <Page>
      <Answered query={query} cards={1}>
        {(me) =>
          me === null ? (
            <SignInOffer why='先在手机上登录，才能让电脑登录' />
          ) : (
            <>
              <View className='scan__how'>在电脑上打开掌上职工之家，点「登录」，就有一个二维码。</View>
              {refusal}
              <Ways onCode={look('scanned')} />
              <ShortCode
                isBusy={isBusy}
                error={failure && isTyped && isWrongCode ? sentenceOf(failure) : undefined}
                onCode={look('typed')}
              />
            </>
          )
        }
      </Answered>
    </Page>
  );
}

function sentenceOf({ code, fields }: Failure): string {
  if (code === 'notFound') return `没有这个码，请核对；码 ${SIGN_IN_MINUTES} 分钟内有效`;
  return fields?.code ?? plainSentence(code);
}
