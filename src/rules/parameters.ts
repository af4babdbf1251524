/** One version of a number of the law: by name, region and the ISO date it takes effect on, with its source. */
export interface ParameterVersion {
  readonly name: string;
  readonly region: string;
  /** What the region is called, where it is smaller than a province. */
  readonly place?: string | undefined;
  readonly effectiveOn: string;
  readonly value: unknown;
  readonly source: string;
  readonly checkedOn: string;
}

/** The region of rules that hold everywhere. */
export const NATION = '000000';

/** Looks a number of the law up for a region (6 digits or a 2-digit province, null for the nation alone) on an ISO date. */
export type Lookup = (name: string, region: string | null, date: string) => ParameterVersion | null;

/** The version in force in a region on an ISO date, or null: then the program asks and refuses to guess. */
export function pickVersion(
  versions: readonly ParameterVersion[],
  name: string,
  region: string,
  date: string,
): ParameterVersion | null {
  return versions.reduce<ParameterVersion | null>((best, version) => {
    const applies = version.name === name && version.region === region && version.effectiveOn <= date;
    return applies && (best === null || version.effectiveOn > best.effectiveOn) ? version : best;
  }, null);
}

/**
 * A lookup over versions that walks from the place to its city, its province and the nation. The nearest place that has a rule
 * of its own decides, also where that rule was not yet in force: then the answer is null, never the wider place's number.
 */
export function lookupIn(versions: readonly ParameterVersion[]): Lookup {
  return (name, region, date) => {
    const nearest = placesOf(region).find((place) =>
      versions.some((version) => version.name === name && version.region === place),
    );
    return nearest === undefined ? null : pickVersion(versions, name, nearest, date);
  };
}

function placesOf(region: string | null): string[] {
  if (region === null) return [NATION];
  const code = region.length === 2 ? `${region}0000` : region;
  return [code, `${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`, NATION];
}
