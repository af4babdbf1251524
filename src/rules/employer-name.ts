/**
 * An employer's name as it is compared: characters that only look different folded (full width, and those that come out of PDFs),
 * blanks, brackets, dashes and signs gone, small letters; 有限责任公司 and 有限公司 are one (公司法第七条).
 */
export function foldEmployer(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s\u3000()[\]【】〔〕《》〈〉「」『』“”‘’"'`•·・.,，。、:;!?&/|_~\-\u2010-\u2015\u2212]/g, '')
    .replace(/有限责任公司/g, '有限公司')
    .toLowerCase();
}
