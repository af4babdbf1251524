import { View } from '@tarojs/components';
import { Choices } from '@/components/choices';
import { Field } from '@/components/field';
import { TextInput } from '@/components/text-input';
import { REGISTERED_PHONE } from '@/contract/fields';
import { useAssist } from '@/stores/assist';
import { useMe } from './me';
import type { FormLike } from './text-field';
import './own-phone-field.scss';

interface Props {
  readonly form: FormLike;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
}

/**
 * Where somebody is rung, of a form: a number to type, or with one tap the one they registered, which the cloud fills in and the page
 * knows masked. In 代办 it is the one of whom it is entered for.
 */
export function OwnPhoneField({ form, name, label, hint }: Props) {
  const { me } = useMe();
  const assisted = useAssist((state) => state.running?.phone);
  const registered = assisted ?? me?.phone ?? '';
  const value = form.values[name] ?? '';
  const isRegistered = value === REGISTERED_PHONE;
  const error = form.errorOf(name);
  const text = `用${assisted === undefined ? '我' : '本人'}登记的手机号 ${registered}`.trim();
  return (
    <Field label={label} error={error}>
      {isRegistered ? null : (
        <TextInput
          label={label}
          placeholder={hint ?? `请输入${label}`}
          kind='digits'
          value={value}
          maxLength={20}
          isWrong={error !== undefined}
          onChange={(typed) => form.set(name, typed)}
        />
      )}
      {isRegistered || registered ? (
        <View className={isRegistered ? '' : 'own-phone__choice'}>
          <Choices
            label={`${label}用哪个`}
            options={[{ value: REGISTERED_PHONE, text }, ...(isRegistered ? [{ value: '', text: '填别的号码' }] : [])]}
            chosen={isRegistered ? REGISTERED_PHONE : 'typed'}
            onChoose={(chosen) => form.set(name, chosen)}
          />
        </View>
      ) : null}
    </Field>
  );
}
