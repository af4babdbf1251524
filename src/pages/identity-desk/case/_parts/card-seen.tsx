import { Choices } from '@/components/choices';
import { Field } from '@/components/field';
import { TextInput } from '@/components/text-input';
import type { useForm } from '@/parts/use-form';
import { type DocumentKind, documents } from '@/rules/identity';

const kinds = (Object.keys(documents) as DocumentKind[]).map((value) => ({ value, text: documents[value] }));

type Form = Pick<ReturnType<typeof useForm>, 'values' | 'set' | 'errorOf'>;

/** What the cadre sees on the card in their hand: its kind and its last four characters. */
export function CardSeen({ form }: { form: Form }) {
  const { document = 'idCard', lastFour = '' } = form.values;
  return (
    <>
      <Field label='看到的证件' error={form.errorOf('document')}>
        <Choices
          label='看到的证件'
          options={kinds}
          chosen={document as DocumentKind}
          onChoose={(value) => form.set('document', value)}
        />
      </Field>
      <Field label='证件号码最后四位' help='照着证件原件填，末位是 X 的填 X' error={form.errorOf('lastFour')}>
        <TextInput
          label='证件号码最后四位'
          placeholder='例如 002X'
          value={lastFour}
          maxLength={4}
          isWrong={form.errorOf('lastFour') !== undefined}
          onChange={(value) => form.set('lastFour', value)}
        />
      </Field>
    </>
  );
}
