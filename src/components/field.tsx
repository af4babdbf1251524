import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './field.scss';
import { Icon } from './icon';

interface Props {
  readonly label: string;
  readonly help?: string;
  readonly error?: string | undefined;
  readonly children: ReactNode;
}

/** One question of a form: label above, the input, then the error in words, or else the help. */
export function Field({ label, help, error, children }: Props) {
  return (
    <View className={`field${error ? ' field--wrong' : ''}`}>
      <View className='field__label'>{label}</View>
      {children}
      {error ? (
        <View className='field__error' role='alert' aria-role='alert'>
          <Icon name='warn' className='field__sign' />
          <View>{error}</View>
        </View>
      ) : null}
      {help && !error ? <View className='field__help'>{help}</View> : null}
    </View>
  );
}
