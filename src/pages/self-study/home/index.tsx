import { open, routeTo } from '@/client/routes';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { calculatorWords } from '@/contract/self-study-words';
import { useHotline } from '@/parts/hotline';
import { Page } from '@/parts/page';
import { happenings } from '../_parts/forms/all';

/** 自学自查: what happened, in plain words, and what can be worked out about it. */
export default function SelfStudyPage() {
  const hotline = useHotline();
  return (
    <Page>
      <Card>
        <Cell
          icon='clock'
          title='我的法定期限'
          note='哪天前要办什么，还剩几天'
          onTap={() => open(routeTo('/pages/self-study/deadlines/index', {}))}
        />
        <Cell
          icon='ticket'
          title='我的计算'
          note='保存过的，点开能接着改'
          onTap={() => open(routeTo('/pages/self-study/records/index', {}))}
        />
      </Card>
      {happenings.map(({ title, forms }) => (
        <Card key={title} title={title}>
          {forms.map((form) => (
            <Cell
              key={form.name}
              icon={form.icon}
              title={calculatorWords[form.name].title}
              note={calculatorWords[form.name].note}
              onTap={() => open(routeTo('/pages/self-study/calculator/index', { name: form.name }))}
            />
          ))}
        </Card>
      ))}
      <Card>
        <Cell icon='phone' title='拿不准，打 12351' note='工会的人帮你看' onTap={hotline.ask} />
      </Card>
      {hotline.sheet}
    </Page>
  );
}
