import { View } from '@tarojs/components';
import { useState } from 'react';
import { say } from '@/client/phone';
import { pictureSaid, SAVE_PICTURE, savePicture } from '@/client/picture';
import type { PictureText } from '@/client/picture-lines';
import { canPrint, printPage } from '@/client/print';
import { Button } from '@/components/button';
import './take-away.scss';

/** The result as a picture, and on paper where there is a printer. */
export function TakeAway({ name, texts }: { name: string; texts: readonly PictureText[] }) {
  const [isBusy, setBusy] = useState(false);
  async function save(): Promise<void> {
    setBusy(true);
    say(pictureSaid[await savePicture(name, texts)]);
    setBusy(false);
  }
  return (
    <View className='take-away'>
      <Button text={SAVE_PICTURE} kind='ghost' isBusy={isBusy} onTap={() => void save()} />
      {canPrint ? (
        <View className='take-away__print'>
          <Button text='打印' kind='ghost' onTap={printPage} />
        </View>
      ) : null}
    </View>
  );
}
