import { View } from '@tarojs/components';
import { Field } from '@/components/field';

/** A field that stays as it was announced, with what it says, and why where that is not said above it. */
export function FixedField({
  label,
  value,
  why = '已经发布，不能再改',
}: {
  label: string;
  value: string;
  why?: string;
}) {
  return (
    <Field label={label} help={why}>
      <View>{value}</View>
    </Field>
  );
}
