import { type Agent, request } from 'node:http';
import { gunzipSync } from 'node:zlib';

/** Posts one action as a browser does, over a kept connection; answers the parsed body. */
export function post<V>(
  agent: Agent,
  port: number,
  token: string,
  asked: unknown,
): Promise<{ ok: boolean; code?: string; value?: V }> {
  const body = Buffer.from(JSON.stringify(asked));
  const headers = {
    'content-type': 'application/json',
    'content-length': body.length,
    authorization: `Bearer ${token}`,
    'accept-encoding': 'gzip, deflate',
  };
  return new Promise((found, failed) => {
    const sent = request({ agent, host: '127.0.0.1', port, path: '/api', method: 'POST', headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('end', () => {
        const whole = Buffer.concat(chunks);
        found(JSON.parse((response.headers['content-encoding'] === 'gzip' ? gunzipSync(whole) : whole).toString()));
      });
      response.once('error', failed);
    });
    sent.once('error', failed);
    sent.end(body);
  });
}
