import Taro from '@tarojs/taro';
import { isIdle } from './activity.h5';
import { bearer } from './bearer';
import type { Request } from './transport';

/** Sends one request over HTTP and gives back the body, whatever the status; rejects when no answer came. */
export async function send(request: Request): Promise<unknown> {
  const token = bearer.token;
  const answer = await Taro.request<unknown>({
    url: '/api',
    method: 'POST',
    data: request,
    timeout: 15_000,
    header: {
      'content-type': 'application/json',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(isIdle() ? { 'x-idle': '1' } : {}),
    },
  });
  return answer.data;
}
