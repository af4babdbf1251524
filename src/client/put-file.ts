import Taro from '@tarojs/taro';

/** Puts a picked file where `office.beginUpload` said; rejects when it did not get there. */
export async function putFile(target: string, path: string): Promise<void> {
  await Taro.cloud.uploadFile({ cloudPath: target, filePath: path });
}
