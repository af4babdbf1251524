import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Cell } from '@/components/cell';
import { Field } from '@/components/field';
import { linksOf } from '@/pages/legal/_parts/kept-links';
import type { FormLike } from '@/parts/text-field';
import type { AskedLink } from '@/stores/asking';
import { AddLink } from './add-link';

const MOST = 8;

/** What stands beside an answer: articles of law and results of calculators, each with what it says; kept in the form's field `links`. */
export function LinksField({ form }: { form: Pick<FormLike, 'values' | 'set' | 'errorOf'> }) {
  const [isOpen, setOpen] = useState(false);
  const links = linksOf(form.values.links);
  const keep = (all: readonly AskedLink[]) => form.set('links', JSON.stringify(all));
  return (
    <Field label='法条和计算结果' help='写在答复下面，提问人看得到' error={form.errorOf('links')}>
      <View>
        {links.map((link) => (
          <Cell
            key={link.title + link.text}
            icon={link.kind === 'law' ? 'letters' : 'chart'}
            title={link.title}
            note={`${link.text} · 点这里去掉`}
            onTap={() => keep(links.filter((one) => one.title !== link.title || one.text !== link.text))}
          />
        ))}
        {links.length < MOST ? <Button text='加一条' kind='ghost' icon='plus' onTap={() => setOpen(true)} /> : null}
      </View>
      <AddLink
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        onAdd={(link) => {
          keep([...links, link]);
          setOpen(false);
        }}
      />
    </Field>
  );
}
