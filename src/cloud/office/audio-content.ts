import { brokenFile, fileRefused } from './file-refusal';

/** Sixty seconds, and what encoders add at the edges. */
const MAX_SECONDS = 60.5;

const untold = '看不出这段录音有多长，请重新录一段';
const tooLong = '录音超过 60 秒，请分段录';

const BRANDS = ['M4A ', 'mp42', 'isom', 'mp41', 'iso2'];

/** Whether bytes begin as an MP4 container of a usual brand. */
export function isM4a(bytes: Buffer): boolean {
  return (
    bytes.subarray(4, 8).toString('latin1') === 'ftyp' && BRANDS.includes(bytes.subarray(8, 12).toString('latin1'))
  );
}

/** Whether bytes begin as an MP3: an ID3 tag, or a frame. */
export function isMp3(bytes: Buffer): boolean {
  return bytes.subarray(0, 3).toString('latin1') === 'ID3' || frameAt(bytes, 0) !== null;
}

/** An MP3's frames alone, tags left out. Refuses one longer than 60 s, and anything between or after the frames. */
export function cleanMp3(bytes: Buffer): Buffer {
  const start = afterTags(bytes);
  const end = bytes.subarray(-128, -125).toString('latin1') === 'TAG' ? bytes.length - 128 : bytes.length;
  let seconds = 0;
  let at = start;
  while (at < end) {
    const frame = frameAt(bytes, at);
    if (frame === null) throw fileRefused(brokenFile);
    seconds += frame.seconds;
    at += frame.length;
  }
  // A recorder that was stopped may leave its last frame short.
  if (seconds === 0) throw fileRefused(brokenFile);
  if (seconds > MAX_SECONDS) throw fileRefused(tooLong);
  return bytes.subarray(start, end);
}

/** Behind the ID3v2 tags; their length has seven bits a byte. */
function afterTags(bytes: Buffer): number {
  let at = 0;
  while (bytes.subarray(at, at + 3).toString('latin1') === 'ID3') {
    const length = [6, 7, 8, 9].reduce((sum, i) => sum * 128 + (bytes.readUInt8(at + i) & 0x7f), 0);
    at += 10 + length + (bytes.readUInt8(at + 5) & 0x10 ? 10 : 0);
  }
  return at;
}

/** kbit/s of layer III by index, MPEG 1 and MPEG 2/2.5 (ISO 11172-3, 13818-3). */
const RATES_1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const RATES_2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
const HERTZ = [44_100, 48_000, 32_000];
/** How often they are halved: version 0 is MPEG 2.5, 2 is MPEG 2, 3 is MPEG 1. */
const HALVINGS = [2, 0, 1, 0];

function frameAt(bytes: Buffer, at: number): { length: number; seconds: number } | null {
  if (at + 4 > bytes.length) return null;
  const [sync = 0, head = 0, rate = 0] = bytes.subarray(at, at + 3);
  const version = (head >> 3) & 3;
  if (sync !== 0xff || head >> 5 !== 7 || version === 1 || ((head >> 1) & 3) !== 1) return null;
  const kbits = (version === 3 ? RATES_1 : RATES_2)[rate >> 4];
  const base = HERTZ[(rate >> 2) & 3];
  if (!kbits || !base) return null;
  const hertz = base >> (HALVINGS[version] ?? 0);
  const samples = version === 3 ? 1152 : 576;
  return { length: Math.floor((samples / 8) * 1000 * (kbits / hertz)) + ((rate >> 1) & 1), seconds: samples / hertz };
}

/**
 * An M4A with its texts and places (`udta`, `meta`, `uuid`) blanked out in place. Refuses one longer than 60 s, one with pictures
 * or video, one in fragments (its length cannot be told), and boxes that do not add up.
 */
export function cleanM4a(bytes: Buffer): Buffer {
  const clean = Buffer.from(bytes);
  const seconds: number[] = [];
  const kinds: string[] = [];
  visit(clean, 0, clean.length, (type, body) => {
    if (type === 'moof' || type === 'mvex') throw fileRefused(untold);
    if (type === 'mvhd' || type === 'mdhd') seconds.push(secondsOf(body));
    if (type === 'hdlr') kinds.push(body.subarray(8, 12).toString('latin1'));
  });
  if (kinds.length === 0 || kinds.some((kind) => kind !== 'soun')) throw fileRefused('只收录音，不收视频');
  if (seconds.length < 2 || !seconds.every((length) => length > 0)) throw fileRefused(untold);
  if (seconds.some((length) => length > MAX_SECONDS)) throw fileRefused(tooLong);
  return clean;
}

const PARENTS = new Set(['moov', 'trak', 'mdia']);
const BLANKED = new Set(['udta', 'meta', 'uuid']);

/** Goes through the boxes from `start` to `end`, which they fill exactly, and blanks out what tells too much. */
function visit(bytes: Buffer, start: number, end: number, see: (type: string, body: Buffer) => void): void {
  for (let at = start; at < end; ) {
    const stated = bytes.readUInt32BE(at);
    const type = bytes.subarray(at + 4, at + 8).toString('latin1');
    // 1: the length follows in 64 bits; 0: to the end of the file.
    const head = stated === 1 ? 16 : 8;
    const length = stated === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : stated || end - at;
    if (length < head || at + length > end) throw fileRefused(brokenFile);
    const body = bytes.subarray(at + head, at + length);
    if (BLANKED.has(type)) {
      bytes.write('free', at + 4, 'latin1');
      body.fill(0);
    } else if (PARENTS.has(type)) visit(bytes, at + head, at + length, see);
    else see(type, body);
    at += length;
  }
}

/** The length a header box states: version 0 has 32-bit fields, version 1 64-bit times and length. */
function secondsOf(body: Buffer): number {
  if (body.readUInt8(0) === 0) return body.readUInt32BE(16) / body.readUInt32BE(12);
  return Number(body.readBigUInt64BE(24)) / body.readUInt32BE(20);
}
