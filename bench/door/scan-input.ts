import { createHmac } from 'node:crypto';
import { qrText, stepAt } from '@/rules/presence-code';
import type { Hall, Ticket } from './job';

/** What a scanner asks with: the QR as the phone shows it at this moment. */
export function scanInput({ eventId, eventNumber }: Hall, { number, key }: Ticket, scanId: string) {
  const now = Date.now();
  const hmac = (secret: Uint8Array, message: Uint8Array) => createHmac('sha256', secret).update(message).digest();
  const code = { event: eventNumber, number, step: stepAt(now) };
  const text = qrText(hmac, Buffer.from(key, 'base64'), code);
  return { eventId, scanId, deviceTime: new Date(now).toISOString(), by: { kind: 'code', text } };
}
