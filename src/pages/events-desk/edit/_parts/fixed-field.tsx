import { View } from '@tarojs/components';
import { Field } from '@/components/field';

/** A field that stays as it was announced, with what it says. */
export function FixedField({ label, value }: { label: string; value: string }) {
  return (
    <Field label={label} help='已经发布，不能再改'>
      <View>{value}</View>
    </Field>
  );
}
