/** Somebody as one line of a list names them. */
export interface Named {
  readonly name: string;
  readonly phone: string;
}

const BREAKS = '[\\s,，、;；:：]';
const LINE = new RegExp(`^(.*?)${BREAKS}*((?:\\+86|0086)?${BREAKS}?1[\\d\\s-]*)?$`);

/**
 * The people of a pasted list, one a line: the name, then the mobile number, apart by spaces, commas or a table's tabs. A line without
 * a number keeps an empty one; empty lines are nobody.
 */
export function readNames(text: string): Named[] {
  return text.split('\n').flatMap((raw) => {
    const line = raw.trim();
    const [, name = '', phone = ''] = LINE.exec(line) ?? [];
    return line === '' ? [] : [{ name: name.trim(), phone: phone.replace(/[^\d+]/g, '') }];
  });
}
