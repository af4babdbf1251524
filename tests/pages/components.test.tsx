import TaroTestUtils from '@tarojs/test-utils-react';
import type { ReactElement } from 'react';
import { Button } from '@/components/button';
import { Choices } from '@/components/choices';
import { Empty } from '@/components/empty';
import { Failure } from '@/components/failure';
import { Field } from '@/components/field';
import { SeatsBar } from '@/components/seats-bar';
import { Skeleton } from '@/components/skeleton';
import { StateTag } from '@/components/state-tag';
import { TextInput } from '@/components/text-input';
import { type ErrorCode, errors } from '@/contract/errors';

const utils = new TaroTestUtils();
const nothing = () => {};

/** Draws an element alone; answers where it stands. */
async function draw(element: ReactElement): Promise<HTMLElement> {
  const container = document.body.appendChild(document.createElement('div'));
  await utils.mount(() => element, { container });
  return container;
}
const button = (drawn: HTMLElement) => drawn.querySelector('button') as HTMLButtonElement;

describe('a button', () => {
  it('is disabled only with its reason in words, and then does nothing', async () => {
    const onTap = jest.fn();
    const off = await draw(<Button text='提交' reason='还差姓名' onTap={onTap} />);
    expect([button(off).disabled, off.textContent]).toEqual([true, '还差姓名提交']);
    utils.fireEvent.click(button(off));
    expect(onTap).not.toHaveBeenCalled();
    const on = await draw(<Button text='提交' onTap={onTap} />);
    expect([button(on).disabled, on.textContent]).toEqual([false, '提交']);
    utils.fireEvent.click(button(on));
    expect(onTap).toHaveBeenCalledTimes(1);
  });

  it('takes the second of a double tap for nothing: it may be another button by then', async () => {
    const onTap = jest.fn();
    const drawn = await draw(<Button text='下一步' onTap={onTap} />);
    utils.fireEvent.click(button(drawn), { detail: 1 });
    utils.fireEvent.click(button(drawn), { detail: 2 });
    expect(onTap).toHaveBeenCalledTimes(1);
  });

  it('says so while it works, and takes no second tap', async () => {
    const drawn = await draw(<Button text='提交' isBusy onTap={nothing} />);
    expect([button(drawn).disabled, drawn.textContent]).toEqual([true, '请稍等…']);
  });
});

it('a field has its label above, its error below in words, and its help only where nothing is wrong', async () => {
  const input = <TextInput label='姓名' value='张' isWrong onChange={nothing} />;
  const wrong = await draw(
    <Field label='姓名' help='用身份证上的写法' error='姓名太短'>
      {input}
    </Field>,
  );
  expect([...(wrong.querySelector('.field')?.children ?? [])].map((one) => one.className)).toEqual([
    'field__label',
    'text-input text-input--wrong',
    'field__error',
  ]);
  expect(wrong.querySelector('[role="alert"]')?.textContent).toBe('姓名太短');
  expect(wrong.querySelector('input')?.getAttribute('aria-invalid')).toBe('true');
  const well = await draw(
    <Field label='姓名' help='用身份证上的写法'>
      {input}
    </Field>,
  );
  expect(well.textContent).toBe('姓名用身份证上的写法');
});

it.each(['ok', 'warn', 'danger', 'info', 'plain'] as const)(
  'a state %s is a word and a shape, not colour alone',
  async (tone) => {
    const drawn = await draw(<StateTag text='报名成功' tone={tone} />);
    expect(drawn.textContent).toBe('报名成功');
    expect(drawn.querySelector('.state-tag__shape')?.className).toMatch(/icon--(check|clock|cross|dot)/);
  },
);

it('emptiness says a sentence and offers the action that fills it', async () => {
  const onTap = jest.fn();
  const drawn = await draw(<Empty icon='ticket' text='还没有报过名' action={{ text: '找活动', onTap }} />);
  utils.fireEvent.click(button(drawn));
  expect([drawn.textContent, onTap.mock.calls.length]).toEqual(['还没有报过名找活动', 1]);
});

describe('a failure', () => {
  it.each(Object.keys(errors) as ErrorCode[])('%s says what happened, and has exactly one way on', async (code) => {
    const [onRetry, onHome] = [jest.fn(), jest.fn()];
    const drawn = await draw(<Failure code={code} trace='ABC123' onRetry={onRetry} onHome={onHome} />);
    expect(drawn.querySelector('.empty__text')?.textContent).toMatch(/[\u4e00-\u9fff]{4}/);
    expect(drawn.textContent).toContain('请报这个号：ABC123');
    utils.fireEvent.click(button(drawn));
    const isPassing = ['busy', 'offline', 'tooMany', 'stateChanged'].includes(code);
    expect([onRetry.mock.calls.length, onHome.mock.calls.length]).toEqual(isPassing ? [1, 0] : [0, 1]);
  });
});

it('a skeleton says to a screen reader that the page opens', async () => {
  const drawn = await draw(<Skeleton cards={2} />);
  expect(drawn.querySelector('[role="status"]')?.getAttribute('aria-label')).toBe('正在打开');
  expect(drawn.querySelectorAll('.skeleton__card')).toHaveLength(2);
});

it('the chosen one of several is ticked and said to be pressed', async () => {
  const options = [
    { value: 'a', text: '甲' },
    { value: 'b', text: '乙' },
  ] as const;
  const drawn = await draw(<Choices label='选' options={options} chosen='b' onChoose={nothing} />);
  const found = [...drawn.querySelectorAll('button')].map((one) => [
    one.getAttribute('aria-pressed'),
    one.querySelector('.icon--check') !== null,
  ]);
  expect(found).toEqual([
    ['false', false],
    ['true', true],
  ]);
});

it('seats are a number and words; a full event never says that minus one is left', async () => {
  expect((await draw(<SeatsBar capacity={3} taken={1} waiting={0} />)).textContent).toBe('2个空位，共 3 个');
  expect((await draw(<SeatsBar capacity={3} taken={4} waiting={2} />)).textContent).toBe('3个名额已报满，2 人候补');
});
