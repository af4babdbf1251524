import { useEffect, useRef, useState } from 'react';
import { call } from '@/client/call';
import { whenBack } from '@/client/online';
import { queryClient } from '@/client/query';
import { newRequestId } from '@/client/request-id';
import { idsOf } from '@/pages/legal/_parts/facts-input';
import { keptLinks, linksOf } from '@/pages/legal/_parts/kept-links';
import { useForm } from '@/parts/use-form';
import type { CaseTold } from './told';

/** How long after the last letter what was written is kept in the cloud, in milliseconds. */
const PAUSE = 1200;
/** How often what could not be kept is tried again. */
const AGAIN = 15_000;

/** Codes after which trying again keeps nothing: it is answered, or with somebody else. */
const over: readonly string[] = ['notFound', 'stateChanged', 'forbidden', 'notSignedIn', 'invalid'];

/** How what was written so far is kept. */
export type Keeping = 'kept' | 'keeping' | 'failed' | 'refused' | 'nothing';

/** An answer in the making: kept in the cloud as it is typed, so that it goes on at another desk; sent for the version that was read. */
export function useAnswer(it: CaseTold) {
  const form = useForm({
    action: 'legal.answer',
    form: `legal.answer:${it.id}`,
    initial: { text: it.draft?.text ?? '', links: keptLinks(it.draft?.links ?? []), savedAt: it.draft?.savedAt ?? '' },
    inputOf: ({ text = '', files = '', links }) => ({
      caseId: it.id,
      version: it.version,
      text,
      files: idsOf(files),
      links: linksOf(links),
    }),
  });
  const { values, set, answer } = form;
  const { text = '', links = '[]', isDirty } = values;
  const [keeping, setKeeping] = useState<Keeping>(it.draft ? 'kept' : 'nothing');
  const latest = useRef({ text, links, isDirty });
  latest.current = { text, links, isDirty: answer ? '' : isDirty };

  async function keep(): Promise<void> {
    const sent = latest.current;
    if (sent.isDirty !== 'yes') return;
    setKeeping('keeping');
    const input = { caseId: it.id, text: sent.text, links: linksOf(sent.links) };
    // Not a write that makes every answer old: each asking for the case is written down.
    const kept = await call('legal.saveDraft', input, newRequestId());
    const isSame = latest.current.text === sent.text && latest.current.links === sent.links;
    if (!kept.ok) setKeeping(over.includes(kept.code) ? 'refused' : 'failed');
    else void queryClient.invalidateQueries({ queryKey: ['legal.queue'] });
    if (kept.ok && isSame) {
      setKeeping('kept');
      set('isDirty', '');
      set('savedAt', kept.value.savedAt);
    }
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page is opened: what another desk kept later counts
  useEffect(() => {
    if (!it.draft || isDirty === 'yes' || it.draft.savedAt <= (values.savedAt ?? '')) return;
    set('text', it.draft.text);
    set('links', keptLinks(it.draft.links));
    set('savedAt', it.draft.savedAt);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: after every letter
  useEffect(() => {
    if (isDirty !== 'yes' || answer) return undefined;
    const timer = setTimeout(() => void keep(), PAUSE);
    return () => clearTimeout(timer);
  }, [text, links, isDirty]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: until it is kept; the network may be back without a word
  useEffect(() => {
    if (keeping !== 'failed') return undefined;
    const stop = whenBack(() => void keep());
    const again = setInterval(() => void keep(), AGAIN);
    return () => {
      stop();
      clearInterval(again);
    };
  }, [keeping]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever leaves in mid-sentence loses nothing
  useEffect(() => () => void keep(), []);

  const change = (field: string, value: string) => {
    set(field, value);
    if (field !== 'files') set('isDirty', 'yes');
  };
  return { form: { ...form, set: change }, keeping };
}
