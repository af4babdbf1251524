import { View } from '@tarojs/components';
import { useCallback, useState } from 'react';
import { toTop } from '@/client/scroll';
import { useActionPages } from '@/client/use-action';
import { Button, ButtonRow } from '@/components/button';
import { Card } from '@/components/card';
import { Choose } from '@/components/choose';
import { Columns } from '@/components/columns';
import { Empty } from '@/components/empty';
import { templateRoles } from '@/contract/legal-roles';
import { type Category, categories } from '@/contract/legal-words';
import { useMay } from '@/parts/may';
import { Page } from '@/parts/page';
import { PagedList } from '@/parts/paged-list';
import { SearchBox } from '@/parts/search-box';
import { DropTemplate } from './_parts/drop-template';
import './index.scss';
import { TemplateForm } from './_parts/template-form';
import type { Template } from './_parts/told';

const kinds = [
  { value: '', text: '全部类别' },
  ...(Object.keys(categories) as Category[]).map((value) => ({ value, text: categories[value] })),
];

/** 答复模板: one's own and those that a lead shares with everybody; what may be changed can be. */
export default function TemplatesPage() {
  const [category, setCategory] = useState('');
  const may = useMay();
  const [editing, edit] = useState<Template | null>(null);
  const [q, setQ] = useState('');
  const search = useCallback((text: string) => setQ(text), []);
  const query = useActionPages('legal.templates', {
    ...(category ? { category: category as Category } : {}),
    ...(q ? { q } : {}),
  });
  const change = (template: Template) => {
    edit(template);
    // On a phone its form stands above the list.
    toTop();
  };
  return (
    <Page isWide>
      <Columns
        isEven
        side={
          may(...templateRoles) ? (
            <TemplateForm key={editing?.id ?? 'new'} template={editing} onDone={() => edit(null)} />
          ) : null
        }
      >
        <SearchBox hint='搜标题、内容' onSearch={search} />
        <Choose label='类别' options={kinds} chosen={category} onChoose={setCategory} />
        <PagedList
          query={query}
          why='值班律师登录后可以用答复模板'
          keyOf={({ id }) => id}
          empty={
            q || category ? (
              <Empty icon='search' text='没有符合的模板' />
            ) : (
              <Empty icon='letters' text='还没有模板' note='写一个，答复时点一下就能用' />
            )
          }
        >
          {(one) => (
            <Card
              title={one.title}
              aside={[one.isShared ? '共用' : '', one.category ? categories[one.category] : '各类']
                .filter(Boolean)
                .join(' · ')}
            >
              <View className='template__text'>{one.text}</View>
              {one.canChange ? (
                <ButtonRow>
                  <DropTemplate template={one} />
                  <Button text='修改' kind='ghost' onTap={() => change(one)} />
                </ButtonRow>
              ) : null}
            </Card>
          )}
        </PagedList>
      </Columns>
    </Page>
  );
}
