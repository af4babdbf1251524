import {
  type Answer,
  type Asked,
  type Basis,
  type Ground,
  type Line,
  type Refused,
  refuse,
  type UsedParameter,
  type Warning,
} from './answer';
import { type ParameterName, type ParameterValues, parameterKinds } from './parameter-names';

const GIVEN = '按你填写的';

/** One question's view of the law: gives its numbers and remembers which were used and which are missing. */
export class Law {
  /** The day it is: the one that was given, else the ground's. */
  readonly today: string;
  private readonly used: UsedParameter[] = [];
  private readonly absent: ParameterName[] = [];
  private readonly withheld: Warning[] = [];

  /** `ownDate` is the case's own day: it picks the version unless `on` is given. */
  constructor(
    private readonly asked: Asked,
    private readonly ground: Ground,
    private readonly ownDate?: string,
  ) {
    this.today = asked.today ?? ground.today;
  }

  /** A number that is given or in force; null and remembered as missing otherwise. */
  read<N extends ParameterName>(name: N): ParameterValues[N] | null {
    const found = this.find(name);
    if (found === null && !this.absent.includes(name)) this.absent.push(name);
    return found;
  }

  /** The same for a result that can be left out: `what` is left out, and a warning says so. */
  readFor<N extends ParameterName>(name: N, what: string): ParameterValues[N] | null {
    const found = this.find(name);
    if (found === null)
      this.withheld.push({ code: 'PARAMETER_MISSING', message: `${what}：${sentenceOf(name)}（${name}）` });
    return found;
  }

  /** A number that need not be there: where it is not, another rule holds. */
  find<N extends ParameterName>(name: N): ParameterValues[N] | null {
    const given = this.asked.parameters?.[name];
    if (given !== undefined) {
      this.note({ name, value: given, region: this.asked.region ?? null, effectiveFrom: null, source: GIVEN });
      return given as ParameterValues[N];
    }
    const date = this.asked.on ?? this.ownDate ?? this.today;
    const version = this.ground.lookup(name, this.asked.region ?? null, date);
    if (version === null || !parameterKinds[name].fits(version.value)) return null;
    const { value, region, effectiveOn, source } = version;
    this.note({ name, value, region, effectiveFrom: effectiveOn, source });
    return value as ParameterValues[N];
  }

  private note(used: UsedParameter): void {
    if (!this.used.some(({ name }) => name === used.name)) this.used.push(used);
  }

  /** The refusal that names every number that was read and is missing. */
  missing(): Refused {
    const fields = this.absent.map((name) => [`parameters.${name}`, sentenceOf(name)]);
    const labels = this.absent.map((name) => `${parameterKinds[name].label}（${name}）`);
    return refuse('PARAMETER_MISSING', `缺少${labels.join('、')}，没有它算不出来`, Object.fromEntries(fields));
  }

  /** The answer, with the numbers used and the warnings of what was left out. */
  answer<R>(result: R, lines: readonly Line[], basis: readonly Basis[], warnings: readonly Warning[]): Answer<R> {
    return { result, lines, basis, warnings: [...warnings, ...this.withheld], parameters: this.used };
  }
}

function sentenceOf(name: ParameterName): string {
  const { label, printed } = parameterKinds[name];
  return `没有${label}的数据，请查到后填写：${printed}`;
}
