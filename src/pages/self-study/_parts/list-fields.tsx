import { View } from '@tarojs/components';
import { Button } from '@/components/button';
import { Choose, ChooseDay } from '@/components/choose';
import { Icon } from '@/components/icon';
import { Tap } from '@/components/tap';
import { TextInput } from '@/components/text-input';
import { Tick } from '@/components/tick';
import { type Asking, FIRST_DAY } from './asking';
import type { Question, QuestionKind } from './form';
import { addItem, dropItem, itemsOf } from './items';
import './list-fields.scss';

const relations = [
  { value: 'spouse', text: '配偶' },
  { value: 'child', text: '子女' },
  { value: 'parent', text: '父母' },
  { value: 'other', text: '其他亲属' },
];

/** What an item of a list consists of, where it is not one answer. */
const partsOf: Partial<Record<QuestionKind, readonly string[]>> = { spans: ['.from', '.to'], family: ['.relation'] };

/** Several answers to one question: amounts in fixed places, or days, spans and relatives that can be added and taken away. */
export function ListFields({ question, asking }: { question: Question; asking: Asking }) {
  const { path, kind, most = 10 } = question;
  if (kind === 'yuans') return <Amounts question={question} asking={asking} />;
  const items = itemsOf(path, asking.values);
  return (
    <View className='list-fields'>
      {items.map((at, place) => (
        <View key={at} className='list-fields__item'>
          <View className='list-fields__inputs'>
            <Item question={question} at={`${path}.${at}`} name={`${question.label} ${place + 1}`} asking={asking} />
          </View>
          <Tap
            className='list-fields__drop'
            label={`去掉第 ${place + 1} 个`}
            onTap={() => asking.change(dropItem(path, asking.values, at))}
          >
            <Icon name='cross' />
          </Tap>
        </View>
      ))}
      {items.length < most ? (
        <Button
          text={items.length === 0 ? '加一个' : '再加一个'}
          kind='ghost'
          icon='plus'
          onTap={() => asking.change(addItem(path, asking.values, partsOf[kind] ?? ['']))}
        />
      ) : null}
    </View>
  );
}

function Amounts({ question, asking }: { question: Question; asking: Asking }) {
  const { path, label, most = 12, itemLabel } = question;
  return (
    <View className='list-fields'>
      {Array.from({ length: most }, (_, at) => `${path}.${at}`).map((one, at) => {
        const name = itemLabel?.(at, asking.values) ?? `${label} ${at + 1}`;
        const error = asking.errorOf(one);
        return (
          <View key={one}>
            <View className='list-fields__amount'>
              <View className='list-fields__name'>{name}</View>
              <View className='list-fields__inputs'>
                <TextInput
                  label={name}
                  kind='decimal'
                  value={asking.values[one] ?? ''}
                  maxLength={16}
                  isWrong={error !== undefined}
                  onChange={(text) => asking.set(one, text)}
                />
              </View>
            </View>
            {error ? <View className='list-fields__error'>{error}</View> : null}
          </View>
        );
      })}
    </View>
  );
}

interface ItemProps {
  readonly question: Question;
  readonly at: string;
  readonly name: string;
  readonly asking: Asking;
}

function Item({ question, at, name, asking }: ItemProps) {
  const { values, set } = asking;
  if (question.kind === 'family') {
    const isOn = (part: string) => values[`${at}.${part}`] === 'yes';
    const relation = values[`${at}.relation`] ?? '';
    const error = asking.errorOf(`${at}.relation`);
    return (
      <>
        <Choose
          label={name}
          options={relations}
          chosen={relation}
          isWrong={error !== undefined}
          onChoose={(one) => set(`${at}.relation`, one)}
        />
        {error ? <View className='list-fields__error'>{error}</View> : null}
        {relation === 'child' || relation === 'other' ? (
          <Tick text='是孤儿' isOn={isOn('orphan')} onChange={(on) => set(`${at}.orphan`, on ? 'yes' : '')} />
        ) : null}
        {relation === 'parent' || relation === 'other' ? (
          <Tick text='是孤寡老人' isOn={isOn('loneElder')} onChange={(on) => set(`${at}.loneElder`, on ? 'yes' : '')} />
        ) : null}
      </>
    );
  }
  const days = question.kind === 'spans' ? (['.from', '.to'] as const) : ([''] as const);
  return (
    <>
      {days.map((part) => (
        <Day
          key={part}
          path={at + part}
          name={`${name} ${partWords[part]}`.trim()}
          word={partWords[part]}
          asking={asking}
        />
      ))}
    </>
  );
}

const partWords = { '': '', '.from': '从哪天', '.to': '到哪天' } as const;

function Day({ path, name, word, asking }: { path: string; name: string; word: string; asking: Asking }) {
  const error = asking.errorOf(path);
  return (
    <>
      {word ? <View className='list-fields__word'>{word}</View> : null}
      <ChooseDay
        label={name}
        value={asking.values[path] ?? ''}
        start={FIRST_DAY}
        end={asking.lastDay}
        isWrong={error !== undefined}
        onChange={(day) => asking.set(path, day)}
      />
      {error ? <View className='list-fields__error'>{error}</View> : null}
    </>
  );
}
