import { addMonths } from '../calendar-days';
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

/** Numbers that are published anew every year, and for how many months after its first day one is taken without a word. */
const yearly: readonly ParameterName[] = [
  'localAverageMonthlyWageFen',
  'regionalAverageMonthlyWageFen',
  'provincialAverageMonthlyWageFen',
];
const FRESH_MONTHS = 18;

/** One question's view of the law: gives its numbers and remembers which were used and which are missing. */
export class Law {
  /** The day it is: the one that was given, else the ground's. */
  readonly today: string;
  /** The numbers used so far. */
  readonly used: UsedParameter[] = [];
  private readonly absent: ParameterName[] = [];
  private readonly which = new Map<ParameterName, string>();
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

  /** One part of a table of numbers on a day of its own; where it is missing, null and remembered as missing, called `which`. */
  readPart<N extends ParameterName, T>(
    name: N,
    part: (table: ParameterValues[N]) => T | undefined,
    which: string,
    date: string,
  ): T | null {
    const table = this.find(name, date);
    const found = table === null ? undefined : part(table);
    if (found !== undefined) return found;
    this.absent.push(name);
    this.which.set(name, which);
    return null;
  }

  /** The same for a result that can be left out: `what` says so in the warning. */
  readFor<N extends ParameterName, T = ParameterValues[N]>(
    name: N,
    what: string,
    part: (table: ParameterValues[N]) => T | undefined = (table) => table as unknown as T,
  ): T | null {
    const found = this.find(name);
    const value = found === null ? undefined : part(found);
    if (value !== undefined) return value;
    this.warn('PARAMETER_MISSING', `${what}：${sentenceOf(name)}（${name}）`);
    return null;
  }

  /** A warning that comes up while working something out. */
  warn(code: string, message: string): void {
    this.withheld.push({ code, message });
  }

  /** A number that need not be there: where it is not, another rule holds. */
  find<N extends ParameterName>(name: N, ownDate: string | undefined = this.ownDate): ParameterValues[N] | null {
    const given = this.asked.parameters?.[name];
    if (given !== undefined) {
      this.note({ name, value: given, region: this.asked.region ?? null, effectiveFrom: null, source: GIVEN });
      return given as ParameterValues[N];
    }
    const date = this.asked.on ?? ownDate ?? this.today;
    const version = this.ground.lookup(name, this.asked.region ?? null, date);
    if (version === null || !parameterKinds[name].fits(version.value)) return null;
    const { value, region, effectiveOn, source } = version;
    this.note({ name, value, region, effectiveFrom: effectiveOn, source });
    if (yearly.includes(name) && addMonths(effectiveOn, FRESH_MONTHS) < date) this.warnOld(name, effectiveOn);
    return value as ParameterValues[N];
  }

  /** Said once: a number of another year gives a wrong sum without a word. */
  private warnOld(name: ParameterName, since: string): void {
    const message = `${parameterKinds[name].label}用的是 ${since} 起的，每年都会公布新的，可能已经变了，请核对：${parameterKinds[name].printed}`;
    if (!this.withheld.some((one) => one.message === message)) this.warn('PARAMETER_OLD', message);
  }

  private note(used: UsedParameter): void {
    if (!this.used.some(({ name }) => name === used.name)) this.used.push(used);
  }

  /** The refusal that names every number that was read and is missing. */
  missing(): Refused {
    const named = (name: ParameterName) => `${this.which.get(name) ?? ''}${parameterKinds[name].label}`;
    const fields = this.absent.map((name) => [`parameters.${name}`, sentenceOf(name, named(name))]);
    const labels = this.absent.map((name) => `${named(name)}（${name}）`);
    return refuse('PARAMETER_MISSING', `缺少${labels.join('、')}，没有它算不出来`, Object.fromEntries(fields));
  }

  /** The answer, with the numbers used and the warnings of what was left out. */
  answer<R>(result: R, lines: readonly Line[], basis: readonly Basis[], warnings: readonly Warning[]): Answer<R> {
    return { result, lines, basis, warnings: [...warnings, ...this.withheld], parameters: this.used };
  }
}

function sentenceOf(name: ParameterName, label: string = parameterKinds[name].label): string {
  const { printed } = parameterKinds[name];
  return `没有${label}的数据，请查到后填写：${printed}`;
}
