import { View } from '@tarojs/components';
import { useState } from 'react';
import { Cell } from '@/components/cell';
import { Choices } from '@/components/choices';
import { Choose } from '@/components/choose';
import { Field } from '@/components/field';
import { type Employment, employments } from '@/contract/members';
import { OrgPicker, type Unit } from '@/parts/org-picker';
import './home-fields.scss';

/** What a form keeps of where somebody belongs; all of it may stay empty. */
export interface HomeValues {
  readonly place?: string;
  readonly unitId?: string;
  readonly unitName?: string;
  readonly employment?: string;
}

const places = [
  { value: 'union', text: '有单位' },
  { value: 'street', text: '没有单位' },
  { value: 'none', text: '先不填' },
] as const;

const ways = Object.entries(employments).map(([value, text]) => ({ value, text }));

interface Props {
  readonly values: HomeValues;
  readonly set: (field: string, value: string) => void;
  readonly errorOf: (field: string) => string | undefined;
}

/** Where somebody works. No unit is an answer like any other: then the street or park they chose looks after them. */
export function HomeFields({ values, set, errorOf }: Props) {
  const [isPicking, setPicking] = useState(false);
  const { place = 'none', unitId = '', unitName = '', employment = '' } = values;
  const isUnion = place === 'union';
  const choose = (next: string) => {
    set('place', next);
    set('unitId', '');
    set('unitName', '');
  };
  const pick = ({ id, name }: Unit) => {
    setPicking(false);
    set('unitId', id);
    set('unitName', name);
  };
  return (
    <>
      <Field
        label='你在哪里工作'
        help='送外卖、跑快递、开网约车、自由职业、暂时没有工作，办事都一样'
        error={errorOf('unitId')}
      >
        <Choices
          label='你在哪里工作'
          options={places}
          chosen={place as (typeof places)[number]['value']}
          onChoose={choose}
        />
        {place === 'none' ? null : (
          <View className='home-fields__unit'>
            <Cell
              icon={isUnion ? 'people' : 'place'}
              title={unitId ? unitName : hintOf(isUnion)}
              note={unitId ? '点这里换一个' : undefined}
              onTap={() => setPicking(true)}
            />
          </View>
        )}
      </Field>
      <Field label='怎么工作（可以不填）' error={errorOf('employment')}>
        <Choose
          label='怎么工作'
          options={[{ value: '', text: '不填' }, ...ways]}
          chosen={employment}
          onChoose={(value) => set('employment', value)}
        />
      </Field>
      <OrgPicker
        isOpen={isPicking}
        title={isUnion ? '选你的工会' : '选住的或干活的街道'}
        want={isUnion ? 'union' : 'street'}
        onPick={pick}
        onClose={() => setPicking(false)}
      />
    </>
  );
}

function hintOf(isUnion: boolean): string {
  return isUnion ? '点这里找你的工会' : '点这里选住的或干活的街道';
}

/** Why where somebody works cannot be saved as it stands; a choice half made would take what is kept away. */
export function homeMissing({ place, unitId }: HomeValues): string | undefined {
  if (unitId || place === undefined || place === 'none') return undefined;
  return place === 'union' ? '选你的工会，或选先不填' : '选一个街道，或选先不填';
}

/** What the form's values say to the cloud. */
export function homeInput({ place, unitId, employment }: HomeValues) {
  return {
    unitId: place === 'none' || !unitId ? null : unitId,
    employment: employment ? (employment as Employment) : null,
  };
}
