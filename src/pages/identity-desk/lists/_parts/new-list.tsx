import { useCallback, useState } from 'react';
import { useAction } from '@/client/use-action';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Choices } from '@/components/choices';
import { Field } from '@/components/field';
import { Notice } from '@/components/notice';
import { importModes } from '@/contract/identity-imports';
import { Answered } from '@/parts/answered';
import { SearchBox } from '@/parts/search-box';
import { useListFile } from './use-list-file';

type Mode = keyof typeof importModes;
const modes = (Object.keys(importModes) as Mode[]).map((value) => ({ value, text: importModes[value] }));

/** Which unit, adding or replacing, and the file. */
export function NewList({ onBegun, onBack }: { onBegun: (importId: string) => void; onBack: () => void }) {
  const [q, setQ] = useState('');
  const [unit, setUnit] = useState('');
  const [mode, setMode] = useState<Mode>('add');
  const search = useCallback((text: string) => setQ(text), []);
  const units = useAction('identity.importUnits', q === '' ? {} : { q });
  const file = useListFile();
  const only = units.data?.items.length === 1 && q === '' ? units.data.items[0]?.id : undefined;
  const chosen = unit || only || '';
  return (
    <Card title='导入名册'>
      <Field label='哪个单位的名册'>
        {only ? null : <SearchBox hint='搜单位' onSearch={search} />}
        <Answered query={units} cards={1}>
          {({ items, next }) => (
            <>
              <Choices
                label='哪个单位的名册'
                options={items.map(({ id, name, entries }) => ({ value: id, text: `${name}（现有 ${entries} 人）` }))}
                chosen={chosen}
                onChoose={setUnit}
              />
              {next ? <Notice tone='info'>还有更多，请搜索</Notice> : null}
            </>
          )}
        </Answered>
      </Field>
      <Field label='和现有名册的关系'>
        <Choices label='和现有名册的关系' options={modes} chosen={mode} onChoose={setMode} />
      </Field>
      <Field
        label='文件'
        help='xlsx 或 csv，要有“姓名”“证件号码”两列，手机、性别可以有；2 MB 以内，最多 20000 人。读完就删，只留遮住的姓名'
        error={file.error}
      >
        <Button
          text='选文件并读取'
          reason={chosen ? undefined : '先选单位'}
          isBusy={file.isSending}
          onTap={() => void file.send(chosen, mode, onBegun)}
        />
      </Field>
      <Button text='返回' kind='ghost' onTap={onBack} />
    </Card>
  );
}
