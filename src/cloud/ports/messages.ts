import type { PushTemplate } from '@/contract/members-notices';

/** One subscribe message: to whom, of which template, neutral words, where a tap leads. */
export interface Push {
  readonly openid: string;
  readonly template: PushTemplate;
  readonly title: string;
  readonly at: Date;
  readonly route: string | null;
}

/** Subscribe messages. `sent`, `refused` when the person takes none any more; rejects when it may be tried again. */
export interface Messages {
  /** The platform's ids of the templates that are set up. */
  readonly templates: Readonly<Partial<Record<PushTemplate, string>>>;
  readonly send: (push: Push) => Promise<'sent' | 'refused'>;
}

/** Where there is no WeChat: keeps nothing and sends nothing, the inbox is all there is. */
export const noMessages: Messages = { templates: {}, send: async () => 'refused' };
