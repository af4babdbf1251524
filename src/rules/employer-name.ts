/** An employer's name as it is compared: full width folded, blanks, brackets and signs gone, small letters. */
export function foldEmployer(name: string): string {
  return name
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u3000()[\]【】〔〕《》“”"'·・.,，。、-]/g, '')
    .toLowerCase();
}
