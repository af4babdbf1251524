import { type Chime, chimes } from './tone';

let audio: AudioContext | null = null;

/** Plays one of the door's sounds; a browser that may not, or where nobody has tapped yet, stays silent. */
export function chime(kind: Chime): void {
  if (typeof AudioContext === 'undefined') return;
  audio ??= new AudioContext();
  const { currentTime, destination } = audio;
  void audio.resume().catch(() => undefined);
  let at = currentTime;
  for (const [hertz, ms] of chimes[kind]) {
    if (hertz > 0) {
      const oscillator = new OscillatorNode(audio, { frequency: hertz });
      oscillator.connect(new GainNode(audio, { gain: 0.4 })).connect(destination);
      oscillator.start(at);
      oscillator.stop(at + ms / 1000);
    }
    at += ms / 1000;
  }
}
