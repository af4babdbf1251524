import { useEffect, useRef, useState } from 'react';
import { Refused } from '@/client/refused';
import { newRequestId } from '@/client/request-id';
import { useActionWrite } from '@/client/use-action';
import type { ActionName, ActionOf } from '@/contract';
import type { Input, Output } from '@/contract/action';
import { useAssist } from '@/stores/assist';
import { type Draft, draftKey, useDrafts } from '@/stores/drafts';
import { GUEST } from '@/stores/guest';
import { useSession } from '@/stores/session';
import { keepsSensitive } from '@/stores/storage';

interface Options<N extends ActionName> {
  readonly action: N;
  /** Names the draft: the form, and the row it is about. */
  readonly form: string;
  readonly initial: Readonly<Record<string, string>>;
  readonly inputOf: (values: Readonly<Record<string, string>>) => Input<ActionOf<N>>;
  /** Fields that no draft keeps in a browser, which others may use: they live as long as the page. */
  readonly sensitive?: readonly string[];
  /** Long to type and nobody else's business: a browser keeps it over a reload, as long as the tab. */
  readonly outlivesReload?: boolean;
  /** Whether an answer ends it; after one that does not, what was typed stays, and sent again it is another request. */
  readonly isOver?: (answer: Output<ActionOf<N>>) => boolean;
}

/**
 * One form: what was typed is kept until the cloud has answered; the request's id is made when the form opens, kept with the
 * draft and dropped with the answer, so that sending again after a lost answer does nothing twice.
 */
export function useForm<N extends ActionName>(options: Options<N>) {
  const { action, form, initial, inputOf, sensitive, isOver } = options;
  const personId = useSession((state) => state.personId);
  const assisted = useAssist((state) => state.running?.id);
  // What is entered for somebody else is no draft of one's own.
  const key = draftKey(assisted === undefined ? personId : `${personId}/${assisted}`, form);
  const { byForm, keep, drop } = useDrafts();
  // Not a state of its own: dropping the draft draws at once, and must find the next one here already.
  const fresh = useRef<Draft | null>(null);
  const outlivesReload = options.outlivesReload === true && assisted === undefined;
  fresh.current ??= { requestId: newRequestId(), values: initial, outlivesReload };
  const [changed, setChanged] = useState<readonly string[]>([]);
  const write = useActionWrite(action);
  const [unkept, setUnkept] = useState<Readonly<Record<string, string>>>({});
  const isSending = useRef(false);
  const kept = byForm[key];
  const draft = kept ?? fresh.current;
  const values = Object.keys(unkept).length === 0 ? draft.values : { ...draft.values, ...unkept };

  const keyBefore = useRef(key);
  useEffect(() => {
    // Who this is may become known while they type: what they typed until then was a guest's, and goes on being theirs.
    const before = keyBefore.current;
    keyBefore.current = key;
    if (before === key || before !== draftKey(GUEST, form)) return;
    const drafts = useDrafts.getState().byForm;
    if (drafts[before] && !drafts[key]) keep(key, drafts[before]);
    drop(before);
  }, [key, form, keep, drop]);

  useEffect(() => {
    // What was typed in between counts, not what was drawn; what the phone remembers may arrive late and without this form.
    if (!kept && !useDrafts.getState().byForm[key]) keep(key, draft);
  }, [kept, keep, key, draft]);

  function set(field: string, value: string): void {
    setChanged((fields) => [...fields, field]);
    if (!keepsSensitive && sensitive?.includes(field)) {
      setUnkept((now) => ({ ...now, [field]: value }));
      return;
    }
    // As the store has it now: one tap may set several fields before anything is drawn again.
    const now = useDrafts.getState().byForm[key] ?? draft;
    keep(key, { ...now, values: { ...now.values, [field]: value } });
  }

  function discard(): void {
    fresh.current = { requestId: newRequestId(), values: initial, outlivesReload };
    setUnkept({});
    drop(key);
  }

  async function submit(): Promise<void> {
    if (isSending.current) return;
    isSending.current = true;
    setChanged([]);
    try {
      const answer = await write.mutateAsync({ input: inputOf(values), requestId: draft.requestId });
      if (isOver?.(answer) === false) keep(key, { ...draft, requestId: newRequestId() });
      else discard();
    } catch (refused) {
      // The refusal is in `write.error`; the draft stays. What was changed after a lost answer is another request: sent again, it is one.
      const isReused = refused instanceof Refused && refused.code === 'requestReused';
      if (isReused) keep(key, { ...draft, requestId: newRequestId() });
    } finally {
      isSending.current = false;
    }
  }

  const fields = write.error?.fields ?? {};
  // What is wrong with a part of what was changed since is no longer known.
  const isChanged = (field: string) => changed.some((one) => field === one || field.startsWith(`${one}.`));
  const errorOf = (field: string) => (isChanged(field) ? undefined : fields[field]);
  return {
    values,
    set,
    submit: () => void submit(),
    /** Throws away what was typed. */
    discard,
    errorOf,
    refusal: write.error,
    isSending: write.isPending,
    answer: write.data,
  };
}
