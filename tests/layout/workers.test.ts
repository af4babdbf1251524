import { pages } from '../support/browser-pages';
import { walk } from '../support/browser-walk';
import { filesIn } from '../support/sources';

test('every page there is is looked at, here or beside', () => {
  const all = filesIn('src/pages').filter((file) => /^[^_]*index\.tsx$/.test(file));
  const seenOnes = new Set(pages.map(({ path }) => path.replace(/\?.*/, '')));
  expect(all.length).toBeGreaterThan(10);
  expect(all.map((file) => `/pages/${file.replace('.tsx', '')}`).filter((page) => !seenOnes.has(page))).toEqual([]);
});

walk(['guest', 'worker']);
