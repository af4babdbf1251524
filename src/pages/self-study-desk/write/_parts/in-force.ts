import { useAction } from '@/client/use-action';
import { labourLawVersions } from '@/rules/data/labour-law';
import { lookupIn, NATION, type ParameterVersion } from '@/rules/parameters';
import { DEMO_REGION } from '@/rules/regions';

/** The numbers that phones calculate with, to write the next one beside: which holds somewhere on a day, and whether this is the demo. */
export function useInForce(): {
  readonly isDemo: boolean;
  readonly inForce: (name: string, region: string, day: string) => ParameterVersion | null;
} {
  const { data } = useAction('selfStudy.parameters', {});
  const versions = data?.versions ?? [];
  const lookup = lookupIn([...versions, ...labourLawVersions]);
  return {
    isDemo: versions.some(({ region }) => region === DEMO_REGION),
    inForce: (name, region, day) =>
      /^\d{6}$/.test(region) ? lookup(name, region === NATION ? null : region, day) : null,
  };
}
