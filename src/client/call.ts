import type { ActionName, ActionOf } from '@/contract';
import type { Input, Output } from '@/contract/action';
import { type Answer, errors } from '@/contract/errors';
import { assisting } from './assisting';
import { bearer } from './bearer';
import { type Request, send } from './transport';

/** Asks the cloud for one action. Never rejects: no network answers `offline`, an answer nobody understands `busy`. */
export async function call<N extends ActionName>(
  name: N,
  input: Input<ActionOf<N>>,
  requestId?: string,
): Promise<Answer<Output<ActionOf<N>>>> {
  const request = { action: name, input, ...(requestId === undefined ? {} : { requestId }) };
  return (await ask(request)) as Answer<Output<ActionOf<N>>>;
}

/** The same for an action by any name; its value is unknown. */
export async function ask(request: Request): Promise<Answer<unknown>> {
  const { token } = bearer;
  const assistId = assisting.id;
  let answer: unknown;
  try {
    answer = await send(assistId === null ? request : { ...request, assistId });
  } catch {
    return { ok: false, code: 'offline' };
  }
  if (!isAnswer(answer)) return { ok: false, code: 'busy' };
  if (!answer.ok && answer.code === 'assistOver') assisting.over();
  if (answer.ok && assistId !== null && isForm(request)) assisting.served();
  if (token !== null && token === bearer.token && tellsOfEnd(request, answer)) bearer.ended();
  return answer;
}

/** Whether it is a worker's form, sent: what the office's own actions do is nobody's. */
function isForm({ action, requestId }: Request): boolean {
  return requestId !== undefined && !action.startsWith('office.');
}

/** Whether it says that the token it was asked with is nobody's any more: refused, or a guest where a person asked who they are. */
function tellsOfEnd({ action }: Request, answer: Answer<unknown>): boolean {
  return answer.ok ? action === 'members.me' && answer.value === null : answer.code === 'notSignedIn';
}

function isAnswer(value: unknown): value is Answer<unknown> {
  if (typeof value !== 'object' || value === null || !('ok' in value)) return false;
  if (value.ok === true) return 'value' in value;
  return 'code' in value && typeof value.code === 'string' && value.code in errors;
}
