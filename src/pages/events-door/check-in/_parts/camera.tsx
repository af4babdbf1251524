import { View } from '@tarojs/components';
import { Card } from '@/components/card';
import { Tick } from '@/components/tick';
import { Scanner } from '@/parts/scanner';
import { parseCode } from '@/rules/presence-code';
import { useSettings } from '@/stores/settings';
import './camera.scss';

interface Props {
  readonly isPaused: boolean;
  readonly again: number;
  readonly onCode: (text: string) => void;
}

/** The camera, going on whatever it saw; and whether answers are heard and felt. */
export function DoorCamera({ isPaused, again, onCode }: Props) {
  const { doorSound, doorBuzz, setDoor } = useSettings();
  return (
    <Card>
      <Scanner isLarge isPaused={isPaused} again={again} sameAs={personOf} onCode={onCode} />
      <View className='door-camera__signs'>
        <Tick text='提示音' isOn={doorSound} onChange={(isOn) => setDoor({ doorSound: isOn })} />
        <Tick text='振动' isOn={doorBuzz} onChange={(isOn) => setDoor({ doorBuzz: isOn })} />
      </View>
    </Card>
  );
}

/** A code turns every half minute; held on before the camera it is still the same person's. */
function personOf(text: string): string {
  const code = parseCode(text);
  return code?.kind === 'qr' ? `${code.event}.${code.number}` : text;
}
