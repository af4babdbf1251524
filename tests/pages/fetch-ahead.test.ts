import { fetchAhead } from '@/client/chunks.h5';

const settled = () => new Promise((done) => setTimeout(done, 0));

// The page of the tests says once by itself that it is loaded.
beforeAll(
  () =>
    new Promise((done) => (document.readyState === 'complete' ? done(null) : window.addEventListener('load', done))),
);

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
  fetchAhead();
  expect(asked).toEqual([]);
  isThere = false;
  window.dispatchEvent(new Event('load'));
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
