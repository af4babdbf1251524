import { scanOnce } from '@/client/scan';
import { Button } from '@/components/button';

/** How a code comes in: on WeChat its own scanner. */
export function Ways({ onCode }: { onCode: (text: string) => void }) {
  const scan = async () => {
    const text = await scanOnce();
    if (text !== null) onCode(text);
  };
  return <Button text='扫一扫' icon='qr' onTap={() => void scan()} />;
}
