import { useState } from 'react';
import { Choices } from '@/components/choices';
import { useMe } from '@/parts/me';
import { FromHere } from './from-here';
import { ToHere } from './to-here';

const sides = [
  { value: 'old', text: '这是旧微信' },
  { value: 'new', text: '这是新微信' },
] as const;

/** On WeChat the two halves: the code from the old one, entered in the new one. */
export function Sides() {
  const { me } = useMe();
  const [chosen, choose] = useState<(typeof sides)[number]['value'] | null>(null);
  const side = chosen ?? (me ? 'old' : 'new');
  return (
    <>
      <Choices label='这是哪个微信' options={sides} chosen={side} onChoose={choose} />
      {side === 'old' ? <FromHere isKnown={me !== null} /> : <ToHere />}
    </>
  );
}
