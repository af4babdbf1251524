import { View } from '@tarojs/components';
import { useState } from 'react';
import { newRequestId } from '@/client/request-id';
import { open, routeTo } from '@/client/routes';
import { useActionWrite } from '@/client/use-action';
import { Button } from '@/components/button';
import { Cell } from '@/components/cell';
import { Notice } from '@/components/notice';
import { Sheet } from '@/components/sheet';
import { Tick } from '@/components/tick';
import type { Contract } from '@/contract';
import type { Input } from '@/contract/action';
import { useMe } from '@/parts/me';
import { RefusalNotice } from '@/parts/refusal-notice';
import { type KeptCalculation, useCalculations } from '@/stores/calculations';
import { useSession } from '@/stores/session';
import './keep-sheet.scss';

/** What is kept of a calculation, on the phone or in the cloud. */
export type Keeping = Pick<KeptCalculation, 'id' | 'calculator' | 'title' | 'headline' | 'values' | 'deadlines'> &
  Pick<Input<Contract['selfStudy']['keep']>, 'input' | 'told'>;

interface Props {
  readonly keeping: Keeping;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Where to keep it: on this phone, or for whoever is signed in in the cloud, from where reminders come. */
export function KeepSheet({ keeping, isOpen, onClose }: Props) {
  const { me } = useMe();
  const personId = useSession((state) => state.personId);
  const keepHere = useCalculations((state) => state.keep);
  const drop = useCalculations((state) => state.drop);
  const write = useActionWrite('selfStudy.keep');
  const [reminds, setReminds] = useState(true);
  const [requestId, setRequestId] = useState(newRequestId);
  const [kept, setKept] = useState<'phone' | 'cloud' | null>(null);
  const { id, calculator, title, headline, values, deadlines, input, told } = keeping;

  function onPhone(): void {
    keepHere({ id, personId, calculator, title, headline, values, deadlines, keptAt: Date.now() });
    setKept('phone');
  }

  async function inCloud(): Promise<void> {
    const asked = { id, calculator, input, values, told, headline, reminds } as Input<Contract['selfStudy']['keep']>;
    try {
      await write.mutateAsync({ input: asked, requestId });
      // What lies in the cloud needs no copy here.
      drop(id);
      setKept('cloud');
    } catch {
      // Said in the sheet; what was filled in is all there.
    }
    setRequestId(newRequestId());
  }

  function close(): void {
    setKept(null);
    onClose();
  }

  function records(): void {
    // Else it would still lie over the page when they come back.
    close();
    open(routeTo('/pages/self-study/records/index', {}));
  }

  return (
    <Sheet isOpen={isOpen} title={kept ? '已保存' : '保存到“我的计算”'} onClose={close}>
      {kept ? (
        <>
          <View className='keep-sheet__line'>
            {kept === 'cloud'
              ? `保存好了，换手机也看得到。${reminds && deadlines.length > 0 ? '期限快到时会提醒你。' : ''}`
              : '保存在这台设备上，没有传出去。公用的电脑或手机请不要保存，看完可以在“我的计算”里删掉。'}
          </View>
          <Cell icon='ticket' title='看我的计算' onTap={records} />
        </>
      ) : (
        <>
          {me ? (
            <>
              {deadlines.length > 0 ? (
                <Tick text='期限到之前 30、14、7、3、1 天提醒我' isOn={reminds} onChange={setReminds} />
              ) : null}
              <View className='keep-sheet__action'>
                <Button text='保存到云端（加密）' isBusy={write.isPending} onTap={() => void inCloud()} />
              </View>
              {write.error ? <RefusalNotice refusal={write.error}>{write.error.message}</RefusalNotice> : null}
            </>
          ) : (
            <Notice tone='info'>登录后可以保存到云端：换手机也看得到，期限快到会提醒你</Notice>
          )}
          <View className='keep-sheet__action'>
            <Button text='只保存在这台设备上' kind={me ? 'ghost' : 'main'} onTap={onPhone} />
          </View>
        </>
      )}
    </Sheet>
  );
}
