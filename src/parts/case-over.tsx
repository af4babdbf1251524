import { replace, routeTo } from '@/client/routes';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { momentText } from '@/components/moment-text';

/** Where a cadre would act, of a case that is over: since when, and the way back to what still waits. */
export function CaseOver({ at }: { at?: string | null | undefined }) {
  return (
    <Card title={at ? `已办结 ${momentText(at)}` : '已办结'}>
      <Button text='回办事台' kind='ghost' onTap={() => replace(routeTo('/pages/desk/index', {}))} />
    </Card>
  );
}
