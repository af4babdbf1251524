/** One version of a number of the law: by name, region and the ISO date it takes effect on, with its source. */
export interface ParameterVersion {
  readonly name: string;
  readonly region: string;
  readonly effectiveOn: string;
  readonly value: unknown;
  readonly source: string;
  readonly checkedOn: string;
}

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
