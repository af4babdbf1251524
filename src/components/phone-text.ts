/** A phone number in groups that can be read out: 0755 0000 1234, 138 0000 1234; what is no such number, or is masked, stays. */
export function phoneText(phone: string): string {
  const line = /^(010|02\d|0[3-9]\d\d)-?(\d{3,4})(\d{4})$/.exec(phone);
  const mobile = /^(1\d\d)(\d{4})(\d{4})$/.exec(phone);
  return (line ?? mobile)?.slice(1).join(' ') ?? phone;
}
