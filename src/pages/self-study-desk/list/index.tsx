import { useState } from 'react';
import { open, routeTo } from '@/client/routes';
import { Button } from '@/components/button';
import { Choices } from '@/components/choices';
import { draftRoles } from '@/contract/self-study-publishing';
import { useMe } from '@/parts/me';
import { Page } from '@/parts/page';
import { Drafts } from './_parts/drafts';
import { Versions } from './_parts/versions';

const views = [
  { value: 'versions', text: '全部标准' },
  { value: 'waiting', text: '等着发布的' },
  { value: 'over', text: '办完的' },
] as const;

/** 计算标准: the numbers of the law that the calculators stand on, with their history; and what is on its way. */
export default function ParametersPage() {
  const [view, setView] = useState<(typeof views)[number]['value']>('versions');
  const { me } = useMe();
  const held = me?.roles.map(({ role }) => role) ?? [];
  const mayDraft = draftRoles.some((role) => held.includes(role));
  const mayHandle = mayDraft || held.includes('lead');
  return (
    <Page
      isWide
      footer={
        mayDraft ? (
          <Button text='起草新标准' onTap={() => open(routeTo('/pages/self-study-desk/write/index', {}))} />
        ) : null
      }
    >
      {mayHandle ? <Choices label='看哪些' options={views} chosen={view} onChoose={setView} /> : null}
      {view === 'versions' ? <Versions mayDraft={mayDraft} /> : <Drafts isOver={view === 'over'} />}
    </Page>
  );
}
