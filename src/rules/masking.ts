/** A name with its middle covered: 李*强, 张*, 阿**·**曼; a Latin name keeps the first letter of each word. */
export function maskName(name: string): string {
  if (/^[A-Za-z\u00c0-\u024f]/.test(name))
    return name.replace(/([^\s.'-])([^\s.'-]*)/g, (_, first: string, rest: string) => first + '*'.repeat(rest.length));
  const chars = Array.from(name);
  const last = chars.length - 1;
  return chars.map((char, i) => (i === 0 || char === '·' || (i === last && chars.length > 2) ? char : '*')).join('');
}

/** A mobile number with its middle four digits covered: 138****7307; anything else is covered wholly. */
export function maskPhone(phone: string): string {
  return /^\d{11}$/.test(phone) ? phone.replace(/^(\d{3})\d{4}/, '$1****') : '*'.repeat(phone.length);
}

/** A document's number with only its ends: 1****************X. The last four stay covered, since a cadre types them from the card. */
export function maskNumber(number: string): string {
  return number.length <= 4
    ? '*'.repeat(number.length)
    : `${number[0]}${'*'.repeat(number.length - 2)}${number.slice(-1)}`;
}
