/** One paragraph of a picture: its text, how large, whether bold, and the space above it; sizes in px of the picture. */
export interface PictureText {
  readonly text: string;
  readonly size: number;
  readonly isBold?: boolean;
  readonly above?: number;
}

/** What of a 2d canvas is needed; WeChat's and a browser's have the same. */
export interface Brush {
  font: string;
  fillStyle: unknown;
  textBaseline: unknown;
  measureText(text: string): { readonly width: number };
  fillText(text: string, x: number, y: number): void;
  fillRect(x: number, y: number, width: number, height: number): void;
}

export const PICTURE_WIDTH = 720;
const MARGIN = 40;
const LINE_HEIGHT = 1.5;
const INK = '#1f1b1a';
const PAPER = '#ffffff';

interface Placed {
  readonly text: string;
  readonly font: string;
  readonly y: number;
}

/** Breaks paragraphs into lines that fit the picture's width, and says how high it becomes. */
export function layOut(
  brush: Brush,
  texts: readonly PictureText[],
): { readonly placed: Placed[]; readonly height: number } {
  const placed: Placed[] = [];
  let y = MARGIN;
  for (const { text, size, isBold = false, above = 0 } of texts) {
    const font = `${isBold ? 'bold ' : ''}${size}px sans-serif`;
    brush.font = font;
    y += above;
    for (const line of text.split('\n').flatMap((one) => broken(brush, one))) {
      placed.push({ text: line, font, y });
      y += size * LINE_HEIGHT;
    }
  }
  return { placed, height: Math.ceil(y + MARGIN) };
}

/** Draws them on white. */
export function draw(brush: Brush, { placed, height }: ReturnType<typeof layOut>): void {
  brush.fillStyle = PAPER;
  brush.fillRect(0, 0, PICTURE_WIDTH, height);
  brush.fillStyle = INK;
  brush.textBaseline = 'top';
  for (const { text, font, y } of placed) {
    brush.font = font;
    brush.fillText(text, MARGIN, y);
  }
}

/** What stays on one line: a number or a word whole, and a closing sign with what it closes. */
const PIECE = /(?:[\dA-Za-z.,%+-]{1,24}|[\ud800-\udbff][\udc00-\udfff]|[\s\S])[，。；：、）”」》？！]*/g;

/** One paragraph in lines, character by character as Chinese is set, but no number torn and no line begun with a closing sign. */
function broken(brush: Brush, text: string): string[] {
  const fits = (line: string) => brush.measureText(line).width <= PICTURE_WIDTH - 2 * MARGIN;
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(PIECE) ?? []) {
    // What is wider than a line by itself is torn all the same.
    for (const part of fits(piece) ? [piece] : Array.from(piece)) {
      if (line !== '' && !fits(line + part)) {
        lines.push(line);
        line = '';
      }
      line += part;
    }
  }
  return [...lines, line];
}
