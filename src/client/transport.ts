import Taro from '@tarojs/taro';

/** One request as it travels, on both platforms. */
export interface Request {
  readonly action: string;
  readonly input: unknown;
  readonly requestId?: string;
  readonly assistId?: string;
}

/** WeChat itself waits up to a minute; nobody at a door does. */
const PATIENCE_MS = 15_000;

let isReady = false;

/** Sends one request to the cloud function `api` and gives back whatever it answered; rejects when nothing came. */
export async function send(request: Request): Promise<unknown> {
  if (!isReady) {
    Taro.cloud.init({});
    isReady = true;
  }
  const answer = Taro.cloud.callFunction({ name: 'api', data: request }).then(({ result }) => result);
  return Promise.race([answer, tooLate()]);
}

function tooLate(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error('timeout')), PATIENCE_MS);
  });
}
