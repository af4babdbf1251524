import { View } from '@tarojs/components';
import { useMemo, useRef, useState } from 'react';
import { Button, ButtonRow } from '@/components/button';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import { Sheet } from '@/components/sheet';
import type { Ground } from '@/rules/labour-law/answer';
import { yuan } from '@/rules/money';
import type { Asking } from './asking';
import { askedOf, type Form, type Headline, type Question, type Values } from './form';
import { QuestionField } from './question-field';
import { answerText } from './told';
import { headlineOf, type Worked, workOut } from './work-out';
import './what-if.scss';

interface Props {
  readonly form: Form;
  readonly asking: Asking;
  readonly worked: Worked;
  readonly ground: Ground;
}

/** What was filled in, each line to be changed in place: the result moves along, and is taken over only when somebody says so. */
export function WhatIf({ form, asking, worked, ground }: Props) {
  const [path, setPath] = useState<string | null>(null);
  const questions = [...askedOf(form, asking.values), ...worked.more];
  const chosen = questions.find((question) => question.path === path);
  return (
    <>
      <Card title='你填的，点一下就能改' aside='改了马上看到结果'>
        {questions.map((question) => (
          <Cell
            key={question.path}
            title={answerText(question, asking.values, asking.places) || '没有填'}
            note={question.label.replace(/（元）$/, '')}
            onTap={() => setPath(question.path)}
          />
        ))}
      </Card>
      {chosen ? (
        <ChangeSheet
          key={chosen.path}
          form={form}
          asking={asking}
          question={chosen}
          before={headlineOf(form, worked, asking.values)}
          ground={ground}
          onClose={() => setPath(null)}
        />
      ) : null}
    </>
  );
}

interface SheetProps extends Omit<Props, 'worked'> {
  readonly question: Question;
  readonly before: Headline | null;
  readonly onClose: () => void;
}

function ChangeSheet({ form, asking, question, before, ground, onClose }: SheetProps) {
  const [values, setValues] = useState<Values>(asking.values);
  const worked = useMemo(() => workOut(form, values, ground), [form, values, ground]);
  const after = headlineOf(form, worked, values);
  const changed: Asking = {
    ...asking,
    values,
    errorOf: (path) => worked.faults[path],
    set: (path, value) => setValues((now) => ({ ...now, [path]: value })),
    change: setValues,
  };
  // One answer may ask for another, or make it wrong; once shown it stays, or it would go with the first digit typed.
  const shown = useRef(new Set<string>());
  for (const { path } of wantedIn(form, worked, values)) shown.current.add(path);
  const others = askedOf(form, values).filter(({ path }) => path !== question.path && shown.current.has(path));
  // On a small screen it may be out of sight.
  const below = others.find(({ path }) => worked.faults[path] !== undefined);
  return (
    <Sheet
      isOpen
      title='改一个数看看'
      onClose={onClose}
      foot={
        <>
          {after ? (
            <View className='what-if'>
              <View className='what-if__label'>{`${after.label}变成`}</View>
              <View className='what-if__value'>{after.value}</View>
              {before ? <View className='what-if__difference'>{differenceText(before, after)}</View> : null}
            </View>
          ) : null}
          <ButtonRow>
            <Button text='不改了' kind='ghost' onTap={onClose} />
            <Button
              text='就按这个算'
              reason={after ? undefined : worked.message || (below ? `往下填：${below.label}` : '填好了才能算')}
              onTap={() => {
                asking.change(values);
                onClose();
              }}
            />
          </ButtonRow>
        </>
      }
    >
      <QuestionField question={question} asking={changed} />
      {others.map((one) => (
        <View key={one.path} className='what-if__more'>
          <QuestionField question={one} asking={changed} />
        </View>
      ))}
    </Sheet>
  );
}

/** The questions whose answers are wanted or wrong, also where it is one item of a list. */
function wantedIn(form: Form, { faults }: Worked, values: Values): Question[] {
  const wrong = Object.keys(faults);
  return askedOf(form, values).filter(({ path }) => wrong.some((one) => one === path || one.startsWith(`${path}.`)));
}

/** How far it has moved, in words. */
function differenceText(before: Headline, after: Headline): string {
  if (before.fen === undefined || after.fen === undefined)
    return before.value === after.value ? '和原来一样' : `原来是 ${before.value}`;
  const more = after.fen - before.fen;
  if (more === 0) return '和原来一样';
  return `比原来${more > 0 ? '多' : '少'} ${yuan(Math.abs(more))}`;
}
