import { open, routeTo } from '@/client/routes';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { useMe } from '@/parts/me';
import { Page } from '@/parts/page';

/** 隐私与个人数据: what I agreed to, what is kept of me, and the documents. */
export default function PrivacyPage() {
  const { me } = useMe();
  return (
    <Page>
      {me ? (
        <Card>
          <Cell
            icon='check'
            title='我的同意'
            note='同意过什么、什么时候，可以撤回'
            onTap={() => open(routeTo('/pages/privacy/consents/index', {}))}
          />
          <Cell
            icon='people'
            title='谁看过我的资料'
            note='哪个工会、什么身份、什么时候'
            onTap={() => open(routeTo('/pages/privacy/seen/index', {}))}
          />
          <Cell
            icon='ticket'
            title='下载我的资料'
            note='一份文件，自己保存'
            onTap={() => open(routeTo('/pages/privacy/export/index', {}))}
          />
          <Cell
            icon='cross'
            title='注销账号'
            note='七天内可以反悔'
            onTap={() => open(routeTo('/pages/privacy/erase/index', {}))}
          />
        </Card>
      ) : null}
      <Card>
        <Cell
          icon='info'
          title='隐私政策'
          note='收什么、做什么用、留多久'
          onTap={() => open(routeTo('/pages/privacy/document/index', { kind: 'policy' }))}
        />
        <Cell
          icon='info'
          title='用户协议'
          onTap={() => open(routeTo('/pages/privacy/document/index', { kind: 'agreement' }))}
        />
      </Card>
    </Page>
  );
}
