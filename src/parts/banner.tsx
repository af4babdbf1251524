import { useAction } from '@/client/use-action';
import { Notice } from '@/components/notice';

/** The announcement of the moment, on every tab page: maintenance, a closed office. */
export function Banner() {
  const text = useAction('office.home', {}).data?.banner?.text;
  return text ? <Notice tone='warn'>{text}</Notice> : null;
}
