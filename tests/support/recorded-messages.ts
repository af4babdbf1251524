import type { Messages, Push } from '@/cloud/ports/messages';

/** Subscribe messages that are only written down. */
export function recordedMessages(templates: Messages['templates']): Messages & { readonly sent: Push[] } {
  const sent: Push[] = [];
  return {
    templates,
    sent,
    send: async (push) => {
      sent.push(push);
      return 'sent';
    },
  };
}
