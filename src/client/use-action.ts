import { type InfiniteData, useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import type { ActionName, ActionOf } from '@/contract';
import type { Input, Output } from '@/contract/action';
import { call } from './call';
import { askConsent, purposeOf } from './consent-ask';
import { Refused } from './refused';
import { useShown } from './shown';

type In<N extends ActionName> = Input<ActionOf<N>>;
type Out<N extends ActionName> = Output<ActionOf<N>>;

/** Actions that answer a list page by page. */
export type PagedName = {
  [N in ActionName]: Out<N> extends { items: unknown[]; next?: string | undefined } ? N : never;
}[ActionName];

async function answerOf<N extends ActionName>(name: N, input: In<N>, requestId?: string): Promise<Out<N>> {
  const answer = await call(name, input, requestId);
  if (!answer.ok) throw new Refused(answer);
  return answer.value;
}

/** Sends a write; one that needs a consent asks the person for it, and with it the same request is sent again. */
async function writtenOf<N extends ActionName>(name: N, input: In<N>, requestId: string): Promise<Out<N>> {
  const answer = await call(name, input, requestId);
  if (answer.ok) return answer.value;
  const purpose = answer.code === 'consentNeeded' ? purposeOf(answer.fields) : null;
  if (purpose === null || !(await askConsent(purpose))) throw new Refused(answer);
  return answerOf(name, input, requestId);
}

/** Asks for one thing, and again whenever the page is shown and the answer is older than a few seconds. */
export function useAction<N extends ActionName>(
  name: N,
  input: In<N>,
  options: {
    /** With `once`, what was answered is never asked for again: each asking is written down. */
    enabled?: boolean;
    once?: boolean;
    staleTime?: number;
    /** When to ask again by itself, from the answer and how often it came. */
    refetchInterval?:
      | number
      | false
      | ((asked: { state: { data: Out<N> | undefined; dataUpdateCount: number } }) => number | false);
  } = {},
) {
  const subscribed = useShown();
  const { once = false, enabled = true, ...rest } = options;
  return useQuery<Out<N>, Refused>({
    queryKey: [name, input],
    queryFn: () => answerOf(name, input),
    subscribed,
    enabled: (query) => enabled && !(once && query.state.data !== undefined),
    ...rest,
  });
}

/** Asks for a list page by page. */
export function useActionPages<N extends PagedName>(name: N, input: Omit<In<N>, 'cursor'>) {
  const subscribed = useShown();
  return useInfiniteQuery<Out<N>, Refused, InfiniteData<Out<N>>, unknown[], string | undefined>({
    queryKey: [name, 'pages', input],
    queryFn: ({ pageParam }) =>
      answerOf(name, (pageParam === undefined ? input : { ...input, cursor: pageParam }) as In<N>),
    initialPageParam: undefined,
    getNextPageParam: (last) => (last as { next?: string | undefined }).next,
    subscribed,
  });
}

/** Sends one action that writes. The one who asks brings the request's id, so that a lost answer can be asked for again. */
export function useActionWrite<N extends ActionName>(name: N) {
  return useMutation<Out<N>, Refused, { input: In<N>; requestId: string }>({
    mutationFn: ({ input, requestId }) => writtenOf(name, input, requestId),
    onSuccess: (_, __, ___, { client }) => client.invalidateQueries(),
  });
}
