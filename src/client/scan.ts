import Taro from '@tarojs/taro';

/** Lets the person scan one QR with the camera; null when they went back. */
export async function scanOnce(): Promise<string | null> {
  try {
    return (await Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] })).result;
  } catch {
    return null;
  }
}
