import Taro from '@tarojs/taro';

/** One file at an address that is good for minutes. */
export interface Handed {
  readonly url: string;
  readonly name: string;
  readonly type: 'xlsx' | 'csv' | 'json' | 'html';
}

/** What the button that fetches a file says. */
export const SAVE = '打开文件';

/**
 * Fetches a file and opens it, where the person may send it on or keep it. WeChat shows sheets itself and nothing of plain text:
 * such a file is handed to a chat of theirs. Answers false when it could not be fetched.
 */
export async function saveFile({ url, name, type }: Handed): Promise<boolean> {
  try {
    const filePath = `${(Taro.env as { USER_DATA_PATH?: string }).USER_DATA_PATH ?? ''}/${name}`;
    const { statusCode } = await Taro.downloadFile({ url, filePath });
    if (statusCode !== 200) return false;
    if (type === 'xlsx') await Taro.openDocument({ filePath, fileType: 'xlsx', showMenu: true });
    else await Taro.shareFileMessage({ filePath, fileName: name });
    return true;
  } catch {
    return false;
  }
}
