import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { newFolder } from './commands';

const WIDTH = 640;
const HEIGHT = 480;
/** The code as large as somebody holds it before a camera. */
const SIDE = 320;
/** The darkest and the lightest that a film tells, and no colour. */
const [BLACK, WHITE, GREY] = [16, 235, 128] as const;

/** How light each pixel of a picture on a page is, row by row, drawn `side` × `side`; runs in the page. */
function lightOf(picture: Element, side: number): number[] {
  const paper = Object.assign(document.createElement('canvas'), { width: side, height: side }).getContext('2d');
  if (!paper) throw new Error('no canvas');
  paper.fillStyle = '#fff';
  paper.fillRect(0, 0, side, side);
  paper.drawImage(picture as HTMLImageElement, 0, 0, side, side);
  return [...paper.getImageData(0, 0, side, side).data].filter((_, at) => at % 4 === 0);
}

/** A camera that is a file: what makes Chromium take it, without asking whether it may, and what it sees from now on. */
export interface FakeCamera {
  readonly flags: readonly string[];
  /** Films the picture that a page shows at this moment, on paper: one frame, again and again. Read when the camera starts. */
  readonly film: (picture: Locator) => Promise<void>;
}

/** A camera for a browser that is opened with its flags; it has seen nothing yet. */
export function newCamera(): FakeCamera {
  const path = join(newFolder(), 'camera.y4m');
  return {
    flags: [
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${path}`,
    ],
    film: async (picture) => writeFileSync(path, y4m(await picture.evaluate(lightOf, SIDE))),
  };
}

/** One grey frame with the picture in its middle, as Y4M. */
function y4m(light: readonly number[]): Buffer {
  const frame = Buffer.alloc((WIDTH * HEIGHT * 3) / 2, GREY);
  frame.fill(WHITE, 0, WIDTH * HEIGHT);
  const [left, top] = [(WIDTH - SIDE) / 2, (HEIGHT - SIDE) / 2];
  for (const [at, value] of light.entries()) {
    const [x, y] = [at % SIDE, Math.floor(at / SIDE)];
    frame[(top + y) * WIDTH + left + x] = Math.min(WHITE, Math.max(BLACK, value));
  }
  const head = `YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\nFRAME\n`;
  return Buffer.concat([Buffer.from(head), frame]);
}
