import { View } from '@tarojs/components';
import { useParam } from '@/client/param';
import { open, routeTo } from '@/client/routes';
import { useAction } from '@/client/use-action';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { Notice } from '@/components/notice';
import type { DocumentKind } from '@/contract/privacy';
import { Answered } from '@/parts/answered';
import { Page } from '@/parts/page';
import { Kept } from './_parts/kept';
import './index.scss';

/** 隐私政策 or 用户协议: the version in force with what is kept, or an earlier one. */
export default function DocumentPage() {
  const kind: DocumentKind = useParam('kind') === 'agreement' ? 'agreement' : 'policy';
  const version = useParam('version');
  const query = useAction('privacy.document', version ? { kind, version } : { kind }, { staleTime: 600_000 });
  return (
    <Page>
      <Answered query={query}>
        {(found) => (
          <>
            {found.isCurrent ? null : <Notice tone='warn'>这是以前的版本，现在用的是新版本</Notice>}
            <View className='document'>
              <View className='document__title'>{found.title}</View>
              <View className='document__note'>
                第 {found.version} 版，{found.since} 起用
              </View>
            </View>
            {found.sections.map(({ title, lines }) => (
              <Card key={title} title={title}>
                {lines.map((line) => (
                  <View key={line} className='document__line'>
                    {line}
                  </View>
                ))}
              </Card>
            ))}
            {found.kept.length > 0 ? <Kept kept={found.kept} /> : null}
            <Card title='各个版本'>
              {found.versions.map((one) => (
                <Cell
                  key={one.version}
                  title={`第 ${one.version} 版`}
                  note={`${one.since} 起${one.version === found.version ? '（正在看）' : ''}`}
                  {...(one.version === found.version
                    ? {}
                    : {
                        onTap: () => open(routeTo('/pages/privacy/document/index', { kind, version: one.version })),
                      })}
                />
              ))}
            </Card>
          </>
        )}
      </Answered>
    </Page>
  );
}
