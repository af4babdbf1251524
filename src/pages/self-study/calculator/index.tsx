import { View } from '@tarojs/components';
import { useMemo, useState } from 'react';
import { useParam } from '@/client/param';
import { newRequestId } from '@/client/request-id';
import { goHome } from '@/client/routes';
import { useAction } from '@/client/use-action';
import { Button } from '@/components/button';
import { Confirm } from '@/components/confirm';
import { Empty } from '@/components/empty';
import { calculatorWords } from '@/contract/self-study-words';
import { Answered } from '@/parts/answered';
import { Page } from '@/parts/page';
import { keptOf, useCalculations } from '@/stores/calculations';
import { useLawNumbers } from '@/stores/law-numbers';
import { useSession } from '@/stores/session';
import { askedOf, type Form, type Values } from '../_parts/form';
import { formOf } from '../_parts/forms/all';
import { KeepSheet } from '../_parts/keep-sheet';
import { keepingOf } from '../_parts/keeping';
import { MissingStep } from '../_parts/missing-step';
import { placesWith } from '../_parts/places';
import { ResultView } from '../_parts/result-view';
import { StepForm } from '../_parts/step-form';
import { useCalculation } from '../_parts/use-calculation';
import '../_parts/print.scss';
import './index.scss';

/** 算一算: one calculator, a few questions at a time, then the result, all on the phone; or one that was kept, as it was filled in. */
export default function CalculatorPage() {
  const record = useParam('record');
  const form = formOf(useParam('name'));
  if (record) return <KeptCalculation id={record} />;
  return form ? <Calculation form={form} /> : <Unknown />;
}

function Unknown() {
  return (
    <Page>
      <Empty icon='info' text='没有这一项计算' note='可能是旧的链接' action={{ text: '回首页', onTap: goHome }} />
    </Page>
  );
}

/** From this phone where it lies here, else from the cloud. */
function KeptCalculation({ id }: { id: string }) {
  const personId = useSession((state) => state.personId);
  const here = useCalculations(({ kept }) => keptOf(kept, personId).find((one) => one.id === id));
  const query = useAction('selfStudy.record', { recordId: id }, { enabled: here === undefined });
  const found = here ?? query.data;
  const form = found && formOf(found.calculator);
  const opened = useMemo(() => (found ? { id, values: found.values } : undefined), [id, found]);
  if (found && !form) return <Unknown />;
  if (form && opened) return <Calculation form={form} opened={opened} />;
  return (
    <Page>
      <Answered query={query}>{() => null}</Answered>
    </Page>
  );
}

interface Props {
  readonly form: Form;
  readonly opened?: { readonly id: string; readonly values: Values };
}

function Calculation({ form, opened }: Props) {
  const { values, set, change, errorOf, place, go, next, startOver, worked, ground } = useCalculation(form, opened);
  const [newId] = useState(newRequestId);
  const { versions } = useLawNumbers();
  const [isKeeping, setKeeping] = useState(false);
  const [isStartingOver, setStartingOver] = useState(false);
  const places = placesWith(versions);
  const asking = {
    values,
    set,
    change,
    errorOf,
    places,
    lastDay: `${Number(ground.today.slice(0, 4)) + 1}${ground.today.slice(4)}`,
  };
  const title = (
    <View className='calculator__title' role='heading' aria-role='heading' aria-level={1}>
      {calculatorWords[form.name].title}
    </View>
  );
  if (place === 'result') {
    const keeping = keepingOf(opened?.id ?? newId, form, values, worked, places);
    return (
      <Page
        offline='照样能算'
        footer={
          <>
            <Button text='重新算' kind='ghost' onTap={() => setStartingOver(true)} />
            {keeping ? <Button text='保存' onTap={() => setKeeping(true)} /> : null}
          </>
        }
      >
        {title}
        <ResultView form={form} worked={worked} asking={asking} ground={ground} onBack={() => go(0)} />
        {keeping ? <KeepSheet keeping={keeping} isOpen={isKeeping} onClose={() => setKeeping(false)} /> : null}
        <Confirm
          isOpen={isStartingOver}
          title='从头再算一次？'
          yes='清空，重新算'
          no='不清空'
          onYes={() => {
            setStartingOver(false);
            startOver();
          }}
          onNo={() => setStartingOver(false)}
        >
          现在填的会清空。只想改一两个数的，点“你填的”里那一行就能改。
        </Confirm>
      </Page>
    );
  }
  const isMissing = place === 'missing';
  const at = isMissing ? form.steps.length : place;
  const isLast = at >= form.steps.length - 1;
  return (
    <Page
      offline='照样能算'
      footer={
        <>
          {at > 0 ? <Button text='上一步' kind='ghost' onTap={() => go(at - 1)} /> : null}
          <Button text={isLast ? '看结果' : '下一步'} onTap={next} />
        </>
      }
    >
      {title}
      {isMissing ? (
        <MissingStep questions={worked.more} asking={asking} />
      ) : (
        <StepForm
          title={form.steps[at]?.title ?? ''}
          aside={`第 ${at + 1} 步，共 ${form.steps.length} 步`}
          questions={askedOf(form, values, at)}
          asking={asking}
        />
      )}
      <View className='calculator__note'>在这台设备上算，填的内容不会传出去。</View>
    </Page>
  );
}
