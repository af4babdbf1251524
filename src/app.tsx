import { QueryClientProvider } from '@tanstack/react-query';
import { usePageNotFound } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import { attachPhone } from './client/phone-events';
import { queryClient } from './client/query';
import { sayLost } from './client/routes';
import { followOtherTabs } from './stores/other-tabs';
import './stores/session'; // its token must be there before the first call
import './app.scss';

attachPhone();
followOtherTabs();

/** The root of every page; pages are its children. */
export default function App({ children }: PropsWithChildren) {
  usePageNotFound(sayLost);
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>;
}
