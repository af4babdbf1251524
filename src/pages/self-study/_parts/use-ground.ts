import { useEffect, useMemo } from 'react';
import { useNow } from '@/client/now';
import { useAction } from '@/client/use-action';
import { dayAt } from '@/rules/calendar-days';
import { labourLawVersions } from '@/rules/data/labour-law';
import type { Ground } from '@/rules/labour-law/answer';
import { lookupIn } from '@/rules/parameters';
import { DEMO_REGION } from '@/rules/regions';
import { useLawNumbers } from '@/stores/law-numbers';

const MINUTE = 60_000;

/** What the calculators stand on here: the numbers shipped and those published since, kept for when there is no network, and the day it is. */
export function useGround(): Ground & { readonly publishedAt: string | null } {
  const { versions, publishedAt, keep } = useLawNumbers();
  const { data } = useAction('selfStudy.parameters', {}, { staleTime: 60 * MINUTE });
  const today = dayAt(useNow(MINUTE));
  useEffect(() => {
    if (data) keep(data);
  }, [data, keep]);
  return useMemo(
    () => ({
      // What was published stands before the base: of two of one day the first holds.
      lookup: lookupIn([...versions, ...labourLawVersions]),
      today,
      isDemo: versions.some(({ region }) => region === DEMO_REGION),
      publishedAt,
    }),
    [versions, today, publishedAt],
  );
}
