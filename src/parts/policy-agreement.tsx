import { View } from '@tarojs/components';
import { Tick } from '@/components/tick';
import { POLICY_VERSION } from '@/contract/purposes';
import { DocumentLinks } from './document-links';

interface Props {
  /** The version agreed to; empty while nothing is. */
  readonly value: string;
  readonly onChange: (version: string) => void;
}

/** The tick beside policy and agreement: never set beforehand; what it sets is the version that was shown. */
export function PolicyAgreement({ value, onChange }: Props) {
  const isOn = value === POLICY_VERSION;
  return (
    <View>
      <Tick text='我已看过并同意' isOn={isOn} onChange={(on) => onChange(on ? POLICY_VERSION : '')} />
      <DocumentLinks />
    </View>
  );
}
