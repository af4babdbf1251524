/** Full-width letters, digits and signs, as Chinese keyboards type them, in their plain form: １３８ is 138. */
export function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
}
