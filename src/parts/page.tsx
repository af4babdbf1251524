import { View } from '@tarojs/components';
import { type CSSProperties, type ReactNode, useState } from 'react';
import { useOnline } from '@/client/online';
import { pageHead } from '@/client/page-head';
import { back } from '@/client/routes';
import { ButtonRow } from '@/components/button';
import { Icon } from '@/components/icon';
import { OfflineBar } from '@/components/notice';
import { Tap } from '@/components/tap';
import { useFontScale } from '@/stores/settings';
import { AssistBar } from './assist-bar';
import { Banner } from './banner';
import { ConsentSheet } from './consent-sheet';
import { DeskNav } from './desk-nav';
import './page.scss';

interface Props {
  readonly children: ReactNode;
  /** The page's main action, always in sight below. */
  readonly footer?: ReactNode;
  /** Why what the footer's button sent was refused: beside the button, in sight wherever the page stands. */
  readonly said?: ReactNode;
  /** Drawn edge to edge above everything else. */
  readonly top?: ReactNode;
  /** What of this page is true without a network, where it is more than what was fetched last. */
  readonly offline?: string;
  /** One of the four tabs: it has no way back. */
  readonly isTab?: boolean;
  /** For a cadre at a PC: may use the width. */
  readonly isWide?: boolean;
}

/** The root of every page: the scale of letters, the offline bar, the width on a PC, the safe areas. */
export function Page({ children, footer, said, top, offline, isTab = false, isWide = false }: Props) {
  const scale = useFontScale();
  const isOnline = useOnline();
  return (
    <View
      className={`page${isWide ? ' page--wide' : ''}${isTab ? ' page--tab' : ''}`}
      style={{ '--fs': String(scale) } as CSSProperties}
    >
      {isTab ? null : <Head />}
      {isWide ? <DeskNav /> : null}
      <AssistBar />
      {isOnline ? null : <OfflineBar note={offline} />}
      {isTab ? <Banner /> : null}
      {top}
      <View className='page__body'>{children}</View>
      {footer || said ? (
        <View className='page__foot'>
          {said ? <View className='page__said'>{said}</View> : null}
          {footer ? <ButtonRow>{footer}</ButtonRow> : null}
        </View>
      ) : null}
      <ConsentSheet />
    </View>
  );
}

function Head() {
  const [head] = useState(pageHead);
  if (!head) return null;
  return (
    <View className='page__head'>
      <Tap className='page__back' label='返回' onTap={back}>
        <Icon name='left' />
      </Tap>
      <View className='page__title' role='heading' aria-level={1}>
        {head.title}
      </View>
    </View>
  );
}
