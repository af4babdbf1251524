import TaroTestUtils from '@tarojs/test-utils-react';
import { type Outcome, outcomes } from '@/contract/events-words';
import { VerdictScreen } from '@/pages/events-door/check-in/_parts/verdict-screen';

const utils = new TaroTestUtils();

it.each(Object.keys(outcomes) as Outcome[])('the door’s %s is a word, an advice and an icon', async (outcome) => {
  const nobody = { name: null, phone: null, number: null, at: null, letInBy: null, otherEvent: null };
  const verdict = {
    scanId: 's',
    saidAt: 0,
    outcome,
    ...nobody,
    mayLetIn: false,
    mayUndo: false,
    checkedIn: 3,
    expected: 9,
  };
  const drawn = document.body.appendChild(document.createElement('div'));
  await utils.mount(() => <VerdictScreen verdict={verdict} isBusy={false} onNext={() => {}} onLetIn={() => {}} />, {
    container: drawn,
  });
  expect(drawn.querySelector('.verdict__word')?.textContent).toBe(outcomes[outcome].word);
  expect(drawn.querySelector('.verdict__advice')?.textContent).toBe(outcomes[outcome].advice);
  const icon = /icon--\w+/.exec(drawn.querySelector('.verdict__icon')?.className ?? '')?.[0];
  expect(icon === 'icon--check').toBe(outcome === 'admitted');
  expect(drawn.querySelector('.verdict__count')?.textContent).toBe('已签到 3 / 9');
});
