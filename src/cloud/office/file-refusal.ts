import { Refusal } from '../refusal';

/** A file that is not taken, with the sentence that says what to do about it, at the field the person chose it in. */
export function fileRefused(sentence: string): Refusal {
  return new Refusal('fileRefused', { fileId: sentence });
}

/** What a file is that ends too early or does not add up. */
export const brokenFile = '文件不完整或已损坏，请重新选择';
