import { useEffect, useRef } from 'react';
import { useAction } from '@/client/use-action';
import { useForm } from '@/parts/use-form';
import { useAssist } from '@/stores/assist';
import type { Detail } from '../../_parts/state';
import { inputOf, sensitiveFields } from './asked';

/** The form of one sign-up, begun with what the person said the last time; `isKnown`: something of it was. */
export function useSignUp(id: string, event: Detail | undefined) {
  const form = useForm({
    action: 'events.signUp',
    form: `events.signUp/${id}`,
    initial: {},
    sensitive: sensitiveFields,
    outlivesReload: true,
    inputOf: (values) => (event ? inputOf(event, values) : { eventId: id }),
  });
  const isAssisted = useAssist((state) => state.running !== null);
  const asks = event !== undefined && (event.asksEmergencyContact || event.asksHealth);
  const known = useAction('events.prefill', {}, { enabled: asks && !isAssisted && event?.mine?.state !== 'confirmed' });
  const isFilled = useRef(false);
  const { values, set } = form;
  const said = known.data;
  useEffect(() => {
    if (!said || isFilled.current) return;
    isFilled.current = true;
    const typed = (field: string) => values[field] !== undefined;
    if (said.emergency && !sensitiveFields.some(typed)) {
      const { name, phone, relation } = said.emergency;
      for (const [field, value] of Object.entries({ name, phone, relation })) set(`emergency.${field}`, value);
    }
    if (said.health && !typed('health.isWell')) {
      set('health.isWell', said.health.isWell ? 'yes' : 'no');
      if (!said.health.isWell) set('health.note', said.health.note);
    }
  }, [said, values, set]);
  const isKnown = said !== undefined && (said.emergency !== null || said.health !== null);
  return { form, isKnown };
}
