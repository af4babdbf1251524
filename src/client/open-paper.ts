import Taro from '@tarojs/taro';

/** Opens a PDF whose address is asked for with the tap; answers whether it could be. WeChat shows it itself. */
export async function openPaper(addressOf: () => Promise<string | null>): Promise<boolean> {
  const url = await addressOf();
  if (url === null) return false;
  try {
    const { tempFilePath, statusCode } = await Taro.downloadFile({ url });
    if (statusCode !== 200) return false;
    await Taro.openDocument({ filePath: tempFilePath, fileType: 'pdf' });
    return true;
  } catch {
    return false;
  }
}

/** Shows a picture as large as the screen. */
export function showPicture(url: string): void {
  void Taro.previewImage({ urls: [url] }).catch(() => undefined);
}
