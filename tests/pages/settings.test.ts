import { answerWith } from '../support/pages/cloud';
import { open, see, tap } from '../support/pages/screen';

test('a tap on 特大字 enlarges the whole page at once', async () => {
  answerWith(async () => ({ ok: false, code: 'busy' }));
  await open('/pages/settings/index');
  await see('职工读书月');
  await tap('特大字');
  expect(document.body.innerHTML).toContain('--fs: 1.5');
});
