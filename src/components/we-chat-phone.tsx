import { Button, View } from '@tarojs/components';
import './button.scss';

/** Whether WeChat can be asked for the phone's number here. */
export const hasWeChatPhone = true;

interface Props {
  readonly text: string;
  /** The code that stands for the number; null when the person said no, or WeChat gave none. */
  readonly onCode: (code: string | null) => void;
}

/** Asks WeChat for the number it knows; only WeChat's own button may. */
export function WeChatPhone({ text, onCode }: Props) {
  return (
    <View className='button-box'>
      <Button
        className='button button--main'
        openType='getPhoneNumber'
        onGetPhoneNumber={({ detail }) => onCode((detail as { code?: string }).code ?? null)}
      >
        {text}
      </Button>
    </View>
  );
}
