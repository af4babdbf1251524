/** What a person proves themselves with, with the words people know it by. */
export const documents = {
  idCard: '居民身份证',
  residencePermit: '港澳台居民居住证',
  homeReturn: '港澳居民来往内地通行证（回乡证）',
  foreignPermanent: '外国人永久居留身份证',
  passport: '护照',
  other: '其他证件',
} as const;
export type DocumentKind = keyof typeof documents;

/** What is wrong with a number: its length, a character, the area, the birthday, the check character, it is of the old 15 digits, or of an ID card given as something else. */
export type NumberFault = 'length' | 'shape' | 'area' | 'birth' | 'check' | 'old' | 'card';

/** A number as it is compared: full-width characters folded, spaces and dashes gone, capitals; of a 回乡证 the lifetime part. */
export function foldNumber(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u3000.\u00b7-]/g, '')
    .toUpperCase();
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The 18th character of GB 11643 for 17 digits. */
export function checkCharacter(digits: string): string {
  const sum = WEIGHTS.reduce((all, weight, at) => all + weight * Number(digits[at]), 0);
  return '10X98765432'[sum % 11] as string;
}

const AREAS = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
);

const PERMIT_AREAS = ['810000', '820000', '830000'];
const OLDEST = 150;

/** What is wrong with a folded number of this kind, or null; with `today` (YYYY-MM-DD) also whether the birthday can be. */
export function faultOf(kind: DocumentKind, number: string, today?: string): NumberFault | null {
  if (kind === 'idCard' || kind === 'residencePermit') return faultOfCard(kind, number, today);
  if (kind === 'foreignPermanent') {
    if (number.length !== 18) return 'length';
    if (!/^9\d{16}[\dX]$/.test(number)) return 'shape';
    return checkCharacter(number) === number[17] ? null : 'check';
  }
  if (kind === 'homeReturn') return /^[HM]\d{8}(\d\d)?$/.test(number) ? null : 'shape';
  if (isOfCard(number)) return 'card';
  return (kind === 'passport' ? /^[A-Z0-9]{5,17}$/ : /^[A-Z0-9]{4,30}$/).test(number) ? null : 'shape';
}

/** Whether a number is an ID card's or a residence permit's, in its old form too: nobody gives it as another document's. */
function isOfCard(number: string): boolean {
  const card = lengthened(number);
  return faultOfCard('idCard', card) === null || faultOfCard('residencePermit', card) === null;
}

function faultOfCard(kind: 'idCard' | 'residencePermit', number: string, today?: string): NumberFault | null {
  if (/^\d{15}$/.test(number)) return 'old';
  if (number.length !== 18) return 'length';
  if (!/^[1-9]\d{16}[\dX]$/.test(number)) return 'shape';
  const isPermit = PERMIT_AREAS.includes(number.slice(0, 6));
  if (!AREAS.has(number.slice(0, 2)) || isPermit !== (kind === 'residencePermit')) return 'area';
  const birth = birthOf(number);
  if (birth === null || (today !== undefined && !isAlive(birth, today))) return 'birth';
  return checkCharacter(number) === number[17] ? null : 'check';
}

/** The birthday in an 18-character number, YYYY-MM-DD; null when there is no such day. */
function birthOf(number: string): string | null {
  const day = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  const midnight = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().slice(0, 10) === day ? day : null;
}

function isAlive(birth: string, today: string): boolean {
  const oldest = `${Number(today.slice(0, 4)) - OLDEST}${today.slice(4)}`;
  return birth <= today && birth >= oldest;
}

/** An ID number of 15 digits as the 18 characters it became; anything else as it is. */
export function lengthened(number: string): string {
  if (!/^\d{15}$/.test(number)) return number;
  const digits = `${number.slice(0, 6)}19${number.slice(6)}`;
  return digits + checkCharacter(digits);
}

/** The kind a number in a list is of, by its look: a list has one column for all of them. */
export function kindOfNumber(number: string): DocumentKind {
  if (/^[HM]\d{8}(\d\d)?$/.test(number)) return 'homeReturn';
  if (!/^\d{10,}X?$/.test(number)) return 'passport';
  if (number.startsWith('9')) return 'foreignPermanent';
  return PERMIT_AREAS.includes(number.slice(0, 6)) ? 'residencePermit' : 'idCard';
}

/** What of a number stays the same over all cards of a person: an old 回乡证 adds two digits with every reissue, an ID card once had 15. */
export function lastingNumber(number: string): string {
  return kindOfNumber(number) === 'homeReturn' ? number.slice(0, 9) : lengthened(number);
}

/** The last four characters, as a cadre types them from the card they see; of a 回乡证 of its lifetime number. */
export function lastFour(number: string): string {
  return lastingNumber(number).slice(-4);
}

/** 男 or 女 as an 18-digit number says; null for documents that do not. */
export function sexOf(number: string): '男' | '女' | null {
  const kind = kindOfNumber(number);
  if ((kind !== 'idCard' && kind !== 'residencePermit') || number.length !== 18) return null;
  return Number(number[16]) % 2 === 1 ? '男' : '女';
}

/** A name as it is compared: spaces and the kinds of middle dot make no other person. */
export function foldName(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[\s\u3000]/g, '')
    .replace(/[•・．.]/g, '·')
    .toUpperCase();
}
