import { View } from '@tarojs/components';
import { Button } from '@/components/button';
import './way.scss';

interface Props {
  readonly text: string;
  readonly isBusy: boolean;
  /** What is still to be typed. */
  readonly reason: string | undefined;
  readonly onTap: () => void;
}

/** The button of a way in: below its fields while they are filled in, which it would cover on a small phone, then always in sight. */
export function WayAction({ text, isBusy, reason, onTap }: Props) {
  return (
    <View className={reason === undefined ? 'way__action way__action--ready' : 'way__action'}>
      <Button text={text} isBusy={isBusy} reason={reason} onTap={onTap} />
    </View>
  );
}
