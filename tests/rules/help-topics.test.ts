import { helpTopics } from '@/rules/data/help-topics';
import { topicsWith } from '@/rules/help-topics';

const ids = (...words: string[]) => topicsWith(words).map(({ id }) => id);

it('finds by words of the title, the answer and what else people call it; the title counts most', () => {
  expect(ids('换微', '微信')[0]).toBe('wechat');
  expect(ids('搬家')).toContain('wechat');
  expect(ids('大字')).toContain('large');
  expect(ids('签到')[0]).toBe('code');
  expect(ids('没有这种词')).toEqual([]);
  expect(ids()).toEqual(helpTopics.map(({ id }) => id));
});

it('every topic has its own id and says something', () => {
  expect(new Set(helpTopics.map(({ id }) => id)).size).toBe(helpTopics.length);
  for (const { answer } of helpTopics) expect(answer.join('').length).toBeGreaterThan(20);
});
