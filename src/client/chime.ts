import Taro from '@tarojs/taro';
import { type Chime, chimes, type Note } from './tone';

const RATE = 8000;
const players = new Map<Chime, Taro.InnerAudioContext>();

/** Plays one of the door's sounds, also on a phone that is muted: a door is loud. A phone that cannot stays silent. */
export function chime(kind: Chime): void {
  try {
    const player = players.get(kind) ?? playerOf(kind);
    players.set(kind, player);
    player.stop();
    player.play();
  } catch {
    // No sound is no reason to stop the queue.
  }
}

function playerOf(kind: Chime): Taro.InnerAudioContext {
  const path = `${(Taro.env as { USER_DATA_PATH?: string }).USER_DATA_PATH ?? ''}/chime-${kind}.wav`;
  Taro.getFileSystemManager().writeFileSync(path, wave(chimes[kind]).buffer as ArrayBuffer, 'binary');
  const player = Taro.createInnerAudioContext();
  player.obeyMuteSwitch = false;
  player.src = path;
  return player;
}

/** Notes as a WAV file: one channel, eight bits. */
function wave(notes: readonly Note[]): Uint8Array {
  const samples = notes.flatMap(([hertz, ms]) =>
    Array.from(
      { length: Math.round((RATE * ms) / 1000) },
      (_, n) => 128 + 90 * Math.sin((2 * Math.PI * hertz * n) / RATE),
    ),
  );
  const bytes = new Uint8Array(44 + samples.length);
  const view = new DataView(bytes.buffer);
  const text = (at: number, word: string) =>
    bytes.set(
      [...word].map((char) => char.charCodeAt(0)),
      at,
    );
  text(0, 'RIFF');
  view.setUint32(4, 36 + samples.length, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, RATE, true);
  view.setUint32(28, RATE, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  text(36, 'data');
  view.setUint32(40, samples.length, true);
  bytes.set(samples.map(Math.round), 44);
  return bytes;
}
