import { fetchAhead } from '@/client/chunks.h5';

const settled = () => new Promise((done) => setTimeout(done, 0));

test('likely pages are fetched one after another; where the network goes, on from there when it is back', async () => {
  const asked: string[] = [];
  let isThere = true;
  const load = (path: string) => async () => {
    asked.push(path);
    if (!isThere) throw new Error('ChunkLoadError');
    return [];
  };
  const [first, second, third] = ['pages/events/mine/index', 'pages/events/detail/index', 'pages/events/code/index'];
  const paths = [first, second, third].map((path) => `/${path}`);
  Object.assign(window, {
    __taroAppConfig: { routes: paths.map((path) => ({ path, load: load(path) })) },
    requestIdleCallback: (work: () => void) => work(),
  });
  const listening = jest.spyOn(window, 'addEventListener');
  fetchAhead();
  expect(asked).toEqual([]);
  isThere = false;
  // Called by hand: jsdom's page may or may not have said by now that it is loaded.
  const loaded = listening.mock.calls.find(([event]) => event === 'load')?.[1] as () => void;
  window.removeEventListener('load', loaded);
  loaded();
  await settled();
  expect(asked).toEqual([`/${first}`]);
  isThere = true;
  window.dispatchEvent(new Event('online'));
  await settled();
  expect(asked).toEqual([`/${first}`, ...paths]);
  window.dispatchEvent(new Event('online'));
  await settled();
  expect(asked).toHaveLength(4);
});
