import { useMemo, useState } from 'react';
import { newRequestId } from '@/client/request-id';
import { draftKey, useDrafts } from '@/stores/drafts';
import { GUEST } from '@/stores/guest';
import { useLawNumbers } from '@/stores/law-numbers';
import { useSession } from '@/stores/session';
import type { Faults } from './answers';
import { askedOf, type Form, isList, type Values } from './form';
import { useGround } from './use-ground';
import { lackingOf, type Worked, workOut } from './work-out';

/** Where somebody is: at a step, at the numbers of the law that are missing, or at the result. */
export type Place = number | 'missing' | 'result';

/** One calculation: what was filled in (kept as a draft), where somebody is, what is wrong there, and what comes of it. */
export function useCalculation(form: Form, opened?: { readonly id: string; readonly values: Values }) {
  const ground = useGround();
  const personId = useSession((state) => state.personId);
  const name = `selfStudy.${form.name}${opened ? `/${opened.id}` : ''}`;
  const key = draftKey(personId, name);
  const guestKey = draftKey(GUEST, name);
  const { byForm, keep, drop } = useDrafts();
  const { region, choose } = useLawNumbers();
  // Who this is may become known while they type: what they typed until then was a guest's, and goes on being theirs.
  const draft = byForm[key] ?? byForm[guestKey];
  const values: Values = useMemo(
    () => ({ ...form.initial, region, ...opened?.values, ...draft?.values }),
    [form, region, opened, draft],
  );
  const [place, setPlace] = useState<Place>(opened ? 'result' : 0);
  const [faults, setFaults] = useState<Faults>({});
  const worked = useMemo(() => workOut(form, values, ground), [form, values, ground]);

  function change(next: Values): void {
    keep(key, { requestId: draft?.requestId ?? newRequestId(), values: next, outlivesReload: true });
    if (next.region !== undefined && next.region !== region) choose(next.region);
  }

  function set(path: string, value: string): void {
    // As the store has it now: one tap may set several answers before anything is drawn again.
    const drafts = useDrafts.getState().byForm;
    const now = (drafts[key] ?? drafts[guestKey])?.values ?? values;
    change({ ...values, ...now, [path]: value });
    setFaults(({ [path]: _, ...others }) => others);
  }

  /** One step on, unless something of this one is wrong. */
  function next(): void {
    const at = place === 'missing' ? form.steps.length : Number(place);
    const wrong = faultsUpTo(form, values, worked, at);
    const first = stepWith(form, values, wrong);
    const isLacking = place === 'missing' && first === null;
    setFaults(isLacking ? lackingOf(worked) : wrong);
    if (first !== null) setPlace(first);
    else if (at + 1 < form.steps.length) setPlace(at + 1);
    else setPlace(worked.missing.length > 0 ? 'missing' : 'result');
  }

  return {
    values,
    set,
    change,
    errorOf: (path: string) => faults[path],
    // Numbers that were published meanwhile need not be asked for, and a whole table nobody can be asked for.
    place: place === 'missing' && worked.more.length === 0 ? ('result' as const) : place,
    go: setPlace,
    next,
    startOver: () => {
      drop(key);
      drop(guestKey);
      setFaults({});
      setPlace(0);
    },
    worked,
    ground,
  };
}

/** What is wrong with the steps up to this one: what the later ones lack is nobody's fault yet. */
function faultsUpTo(form: Form, values: Values, { faults, more }: Worked, at: number): Faults {
  const paths = [
    ...form.steps.flatMap((_, step) => (step <= at ? askedOf(form, values, step) : [])),
    ...(at >= form.steps.length - 1 ? more : []),
  ];
  return Object.fromEntries(
    Object.entries(faults).filter(([path]) =>
      paths.some((question) => path === question.path || (isList(question) && path.startsWith(`${question.path}.`))),
    ),
  );
}

function stepWith(form: Form, values: Values, faults: Faults): number | 'missing' | null {
  const wrong = Object.keys(faults);
  if (wrong.length === 0) return null;
  const at = form.steps.findIndex((_, step) =>
    askedOf(form, values, step).some(({ path }) => wrong.some((one) => one === path || one.startsWith(`${path}.`))),
  );
  return at === -1 ? 'missing' : at;
}
