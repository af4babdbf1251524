import { View } from '@tarojs/components';
import { Button } from '@/components/button';
import { Card } from '@/components/card';
import { Cell } from '@/components/cell';
import type { FormLike } from '@/parts/text-field';
import { type Mark, markKinds, marksIn, withoutMarks } from '@/rules/identifying-words';
import './marks.scss';

/** A field of free words, with what it is called. */
export type WordFields = Readonly<Record<string, string>>;

interface Props {
  readonly form: Pick<FormLike, 'values' | 'set'>;
  readonly fields: WordFields;
}

/** Before words are sent anonymously: what in them tells who wrote them, marked where it stands, and a tap that takes it out. */
export function Marks({ form, fields }: Props) {
  const found = Object.keys(fields).flatMap((field) => {
    const text = form.values[field] ?? '';
    const marks = marksIn(text);
    return marks.length > 0 ? [{ field, text, marks }] : [];
  });
  if (found.length === 0) return null;
  const takeOut = () => {
    for (const { field, text, marks } of found) form.set(field, withoutMarks(text, marks));
  };
  return (
    <Card title='这些字可能让人认出你'>
      {found.map(({ field, text, marks }) => (
        <View key={field} className='marks__field'>
          <View className='marks__label'>{fields[field]}</View>
          <View className='marks__text'>
            <Marked text={text} marks={marks} />
          </View>
          {marks.map((mark) => (
            <Cell
              key={mark.from}
              icon='cross'
              title={`去掉“${mark.text}”`}
              note={markKinds[mark.kind]}
              onTap={() => form.set(field, withoutMarks(text, [mark]))}
            />
          ))}
        </View>
      ))}
      <Button text='都去掉' kind='ghost' onTap={takeOut} />
      <View className='marks__note'>找得不一定全，请自己再看一遍。不去掉也能提交，律师会看到。</View>
    </Card>
  );
}

function Marked({ text, marks }: { text: string; marks: readonly Mark[] }) {
  let end = 0;
  const pieces = marks.map(({ from, to }) => {
    const piece = { from, before: text.slice(end, from), marked: text.slice(from, to) };
    end = to;
    return piece;
  });
  return (
    <>
      {pieces.map(({ from, before, marked }) => (
        <View key={from} className='marks__piece'>
          {before}
          <View className='marks__mark'>{marked}</View>
        </View>
      ))}
      {text.slice(end)}
    </>
  );
}
