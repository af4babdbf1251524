import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Button, ButtonRow } from './button';
import './confirm.scss';
import { Sheet } from './sheet';

interface Props {
  readonly isOpen: boolean;
  readonly title: string;
  readonly children: ReactNode;
  /** The verb that does it. */
  readonly yes: string;
  /** What leaving it says. */
  readonly no: string;
  readonly isDanger?: boolean;
  readonly isBusy?: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Asks once more before something that cannot be taken back, or that leaves the app. */
export function Confirm({ isOpen, title, children, yes, no, isDanger = false, isBusy = false, onYes, onNo }: Props) {
  return (
    <Sheet
      isOpen={isOpen}
      title={title}
      onClose={onNo}
      foot={
        <ButtonRow>
          <Button text={no} kind='ghost' onTap={onNo} />
          <Button text={yes} kind={isDanger ? 'danger' : 'main'} isBusy={isBusy} onTap={onYes} />
        </ButtonRow>
      }
    >
      <View className='confirm__text'>{children}</View>
    </Sheet>
  );
}
