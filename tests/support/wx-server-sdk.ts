import type { WeChatContext } from '@/cloud/ports/identity';

/** Stands in for WeChat's SDK: says of the call whatever a test put into `context`. */
export const sdk = {
  DYNAMIC_CURRENT_ENV: Symbol('env'),
  context: {} as WeChatContext,
  init: () => {},
  /** What other functions were called with. */
  called: [] as { name: string; data?: object }[],
  callFunction: async (call: { name: string; data?: object }) => {
    sdk.called.push(call);
    return { result: null };
  },
  getWXContext: () => sdk.context,
};

export default sdk;
