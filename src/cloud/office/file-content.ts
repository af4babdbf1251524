import type { FileType } from '@/contract/office';
import { Refusal } from '../refusal';
import { cleanM4a, cleanMp3, isM4a, isMp3 } from './audio-content';
import { brokenFile, fileRefused } from './file-refusal';
import { cleanJpeg, cleanPng } from './image-content';
import { checkPdf } from './pdf-content';
import { withoutMetadata } from './pdf-metadata';
import { checkXlsx, cleanCsv, isCsv, isZip } from './sheet-content';

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** What bytes are by their own beginning, whatever anybody says they are; null for what is not taken. */
export function typeOf(bytes: Buffer): FileType | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg';
  if (bytes.subarray(0, 8).equals(PNG)) return 'image/png';
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return 'application/pdf';
  if (isM4a(bytes)) return 'audio/mp4';
  if (isMp3(bytes)) return 'audio/mpeg';
  if (isZip(bytes)) return 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return isCsv(bytes) ? 'text/csv' : null;
}

const cleaners: Readonly<Record<FileType, (bytes: Buffer) => Buffer | Promise<Buffer>>> = {
  'image/jpeg': cleanJpeg,
  'image/png': cleanPng,
  'application/pdf': (bytes) => withoutMetadata(checkPdf(bytes)),
  'audio/mpeg': cleanMp3,
  'audio/mp4': cleanM4a,
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': checkXlsx,
  'text/csv': cleanCsv,
};

/**
 * Checks an uploaded file and takes out what tells more than was meant (security.md §3): where and when a picture was taken,
 * texts, thumbnails, tags. Refuses `fileRefused` for anything else than a whole file of a type taken, `tooLarge` for a picture of too many pixels.
 */
export async function cleanFile(bytes: Buffer): Promise<{ type: FileType; bytes: Buffer }> {
  const type = typeOf(bytes);
  if (type === null) throw fileRefused('认不出这个文件：只收 jpg、png、pdf 和 m4a、mp3 录音');
  try {
    return { type, bytes: await cleaners[type](bytes) };
  } catch (error) {
    // Decoders of hostile bytes fail in every way there is; all of them mean the same to the person.
    throw error instanceof Refusal ? error : fileRefused(brokenFile);
  }
}
