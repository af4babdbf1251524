import { useEffect } from 'react';
import { useForm } from '@/parts/use-form';
import { yuanField } from '@/rules/yuan-text';
import { type AskedFacts, useAsking } from '@/stores/asking';
import { askInput } from '../../_parts/facts-input';

const initial = { anonymous: 'no', together: 'no', step: '0' };

/** The form that asks a lawyer, with what a calculator brought along. */
export function useAsk() {
  const form = useForm({
    action: 'legal.ask',
    form: 'legal.ask',
    initial,
    inputOf: askInput,
    outlivesReload: true,
    isOver: ({ kind }) => kind === 'asked',
  });
  const take = useAsking((state) => state.take);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page is opened
  useEffect(() => {
    const brought = take();
    if (brought) for (const [field, value] of Object.entries(valuesOf(brought))) form.set(field, value);
  }, []);
  return form;
}

/** What a calculator brought, as the fields hold it; of a place its province. */
function valuesOf({ links, monthlyWageFen, amountFen, region, ...facts }: AskedFacts): Record<string, string> {
  return {
    ...facts,
    ...(region ? { region: `${region.slice(0, 2)}0000` } : {}),
    ...(monthlyWageFen === undefined ? {} : { monthlyWageFen: yuanField(monthlyWageFen) }),
    ...(amountFen === undefined ? {} : { amountFen: yuanField(amountFen) }),
    links: links.length > 0 ? JSON.stringify(links) : '',
    step: '0',
  };
}
