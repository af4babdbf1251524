/**
 * What a workflow is: a table of the database, its states with the words people see, and its transitions. No functions in it.
 * `actors` are relations to the row (owner, door, officer in scope …) that a policy computes; `requires` names what must be
 * supplied; `condition` is a limit that the policy answers; `history` is the line in the story.
 */
export interface Workflow<State extends string = string, Name extends string = string, Actor extends string = string> {
  readonly table: string;
  readonly states: Readonly<Record<State, string>>;
  readonly transitions: Readonly<Record<Name, Transition<State, Actor>>>;
}

export interface Transition<State extends string = string, Actor extends string = string> {
  readonly from: readonly State[];
  readonly to: State;
  readonly actors: readonly Actor[];
  readonly label: string;
  readonly requires?: readonly 'reason'[];
  readonly condition?: string;
  /** Its reason is between colleagues: whose case it is does not read it. */
  readonly hidesReason?: true;
}

/** States a workflow, keeping the exact names of its states, transitions and actors. */
export function workflow<const S extends string, const N extends string, const A extends string>(
  shape: Workflow<S, N, A>,
): Workflow<S, N, A> {
  return shape;
}

/** Whether the reason of a step from one state to another is between colleagues. */
export function isReasonHidden({ transitions }: Workflow, from: string | null, to: string): boolean {
  return Object.values(transitions).some((one) => one.hidesReason && one.to === to && one.from.includes(from ?? ''));
}

/** The transitions somebody who stands in these relations to the row may make from this state; `holds` answers conditions. */
export function transitionsFrom<S extends string, N extends string, A extends string>(
  { transitions }: Workflow<S, N, A>,
  state: S,
  actors: readonly A[],
  holds: (condition: string) => boolean,
): N[] {
  return (Object.keys(transitions) as N[]).filter((name) => {
    const transition = transitions[name];
    return (
      transition.from.includes(state) &&
      transition.actors.some((actor) => actors.includes(actor)) &&
      (transition.condition === undefined || holds(transition.condition))
    );
  });
}
