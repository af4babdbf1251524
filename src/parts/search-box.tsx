import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { Icon } from '@/components/icon';
import { Tap } from '@/components/tap';
import { TextInput } from '@/components/text-input';
import './search-box.scss';

/** How long after the last letter the search starts, in milliseconds. */
const PAUSE = 400;

interface Props {
  readonly hint: string;
  /** What stands in it when it is first drawn. */
  readonly initial?: string;
  readonly onSearch: (text: string) => void;
}

/** A line to search with; it asks once the person stops typing. */
export function SearchBox({ hint, initial = '', onSearch }: Props) {
  const [text, setText] = useState(initial);
  useEffect(() => {
    const timer = setTimeout(() => onSearch(text.trim()), PAUSE);
    return () => clearTimeout(timer);
  }, [text, onSearch]);
  return (
    <View className='search-box'>
      <Icon name='search' className='search-box__icon' />
      <View className='search-box__input'>
        <TextInput
          label={hint}
          placeholder={hint}
          value={text}
          maxLength={40}
          confirm='search'
          onChange={setText}
          onConfirm={() => onSearch(text.trim())}
        />
      </View>
      {text ? (
        <Tap className='search-box__clear' label='清空' onTap={() => setText('')}>
          <Icon name='cross' />
        </Tap>
      ) : null}
    </View>
  );
}
