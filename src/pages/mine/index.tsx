import { useState } from 'react';
import { open, routeTo, startOver } from '@/client/routes';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { Confirm } from '@/components/confirm';
import { memberStatuses } from '@/contract/members';
import { Answered } from '@/parts/answered';
import { useMe } from '@/parts/me';
import { Page } from '@/parts/page';
import { SavedCodes } from '@/parts/saved-codes';
import { SignInOffer } from '@/parts/sign-in-offer';
import { signOut } from '@/stores/sign-out';
import { Duties } from './_parts/duties';
import { ErasingNotice } from './_parts/erasing-notice';
import { leaving } from './_parts/leaving';
import { PersonHead } from './_parts/person-head';
import { SignInCells } from './_parts/sign-in-cells';

/** 我的: who I am, what I signed up for, how this phone shows things. */
export default function MinePage() {
  const { query } = useMe();
  const [isLeaving, setLeaving] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const leave = async () => {
    setBusy(true);
    await signOut();
    startOver();
  };
  return (
    <Page isTab>
      <Answered query={query} cards={2} instead={<SavedCodes />}>
        {(me) =>
          me === null ? (
            <SignInOffer why='登录后可以报名活动、出示签到码' />
          ) : (
            <>
              <ErasingNotice />
              <PersonHead me={me} />
              <Card>
                <Cell
                  icon='person'
                  title='我的资料'
                  note='姓名、手机号、单位、孩子'
                  onTap={() => open(routeTo('/pages/members/profile/index', {}))}
                />
                <Cell
                  icon='clock'
                  title='我的办理'
                  note='申请、提问的进度和期限'
                  onTap={() => open(routeTo('/pages/cases/list/index', {}))}
                />
                <Cell
                  icon='ticket'
                  title='我的报名'
                  note='签到码、候补、取消'
                  onTap={() => open(routeTo('/pages/events/mine/index', {}))}
                />
                <Cell
                  icon='person'
                  title='实名认证'
                  note={memberStatuses[me.status]}
                  onTap={() => open(routeTo('/pages/identity/verify/index', {}))}
                />
              </Card>
              <Duties roles={me.roles.map(({ role }) => role)} />
              <SignInCells />
            </>
          )
        }
      </Answered>
      <Card>
        {query.data ? (
          <Cell
            icon='bell'
            title='通知设置'
            note='收哪些消息、什么时候不打扰'
            onTap={() => open(routeTo('/pages/members/notices/index', {}))}
          />
        ) : null}
        <Cell
          icon='search'
          title='帮助与反馈'
          note='怎么用、换手机、提意见'
          onTap={() => open(routeTo('/pages/help/topics/index', {}))}
        />
        <Cell
          icon='info'
          title='隐私与个人数据'
          note='我的同意、下载资料、谁看过、注销'
          onTap={() => open(routeTo('/pages/privacy/mine/index', {}))}
        />
        <Cell
          icon='letters'
          title='设置'
          note='字号大小、关于'
          onTap={() => open(routeTo('/pages/settings/index', {}))}
        />
      </Card>
      {query.data ? <Button text={leaving.verb} kind='ghost' onTap={() => setLeaving(true)} /> : null}
      <Confirm
        isOpen={isLeaving}
        title={leaving.question}
        yes={leaving.verb}
        no='先不'
        isDanger
        isBusy={isBusy}
        onYes={() => void leave()}
        onNo={() => setLeaving(false)}
      >
        {leaving.what}
      </Confirm>
    </Page>
  );
}
