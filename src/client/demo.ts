import type { Answer } from '@/contract/errors';
import { ask } from './call';
import { newRequestId } from './request-id';

/** Somebody the demo lets you be. */
export interface Persona {
  readonly persona: string;
  readonly label: string;
  readonly hint: string;
}

/** Who the demo server lets you be; empty on any other server. */
export async function demoPersonas(): Promise<readonly Persona[]> {
  const answer = await ask({ action: 'members.demoPersonas', input: {} });
  return answer.ok ? (answer.value as { items: readonly Persona[] }).items : [];
}

/** Signs in as one of them. */
export async function demoSignIn(persona: string): Promise<Answer<{ token: string }>> {
  return (await ask({ action: 'members.demoSignIn', input: { persona }, requestId: newRequestId() })) as Answer<{
    token: string;
  }>;
}
