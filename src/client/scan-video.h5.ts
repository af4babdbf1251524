import type QrScanner from 'qr-scanner';

/** A camera that looks for codes until it is stopped. */
export interface Scanning {
  /** Turns the lamp on or off; null where there is none. */
  readonly torch: ((isOn: boolean) => Promise<void>) | null;
  readonly stop: () => void;
}

/** The longest side of what is searched, in pixels: more is slower and finds no more. */
const SEARCHED = 800;
const PER_SECOND = 8;

/** Loaded when somebody scans: most people never do. */
const load = async () => (await import('qr-scanner')).default;

/** The whole of a picture, made smaller; by itself the library looks at the middle two thirds and misses a code that fills it. */
function whole(width: number, height: number, longest: number): QrScanner.ScanRegion {
  const scale = Math.min(1, longest / Math.max(width, height, 1));
  return {
    x: 0,
    y: 0,
    width,
    height,
    downScaledWidth: Math.round(width * scale),
    downScaledHeight: Math.round(height * scale),
  };
}

/**
 * Shows the camera in `video` and calls with every code, again and again while it is in sight; `onEnded` when the camera was taken
 * away meanwhile. Rejects where no camera may be used.
 */
export async function startScanning(
  video: HTMLVideoElement,
  onCode: (text: string) => void,
  onEnded: () => void,
): Promise<Scanning> {
  if (!navigator.mediaDevices) throw new Error('no camera may be asked for here');
  const Scanner = await load();
  const scanner = new Scanner(video, ({ data }) => onCode(data), {
    returnDetailedScanResult: true,
    preferredCamera: 'environment',
    maxScansPerSecond: PER_SECOND,
    calculateScanRegion: ({ videoWidth, videoHeight }) => whole(videoWidth, videoHeight, SEARCHED),
  });
  try {
    await scanner.start();
  } catch (error) {
    scanner.destroy();
    throw error;
  }
  for (const track of (video.srcObject as MediaStream | null)?.getVideoTracks() ?? [])
    track.addEventListener('ended', onEnded);
  const hasTorch = await scanner.hasFlash().catch(() => false);
  return {
    torch: hasTorch ? (isOn) => (isOn ? scanner.turnFlashOn() : scanner.turnFlashOff()) : null,
    stop: () => scanner.destroy(),
  };
}

/** The code in a photo, or null where none is found: small first, which is fast, then as it is. */
export async function codeInPhoto(photo: Blob): Promise<string | null> {
  const Scanner = await load();
  const picture = await createImageBitmap(photo).catch(() => null);
  if (!picture) return null;
  for (const longest of [SEARCHED, 2 * SEARCHED, Number.POSITIVE_INFINITY]) {
    const scanRegion = whole(picture.width, picture.height, longest);
    const found = await Scanner.scanImage(picture, { scanRegion, returnDetailedScanResult: true }).catch(() => null);
    if (found) return found.data;
  }
  return null;
}
