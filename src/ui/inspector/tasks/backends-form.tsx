import { useState } from 'react';
import { parseKey } from '../../../core/model/resource.ts';
import { resourceKey } from '../../../core/model/resource.ts';
import { numberAt } from '../../../core/model/access.ts';
import { isObject } from '../../../core/yaml/is-object.ts';
import type { Json } from '../../../core/yaml/json.ts';
import { Button } from '../../parts/button.tsx';
import { patterns } from '../../shell/patterns.ts';
import { useApp, useWorkspace } from '../../use-app.ts';
import type { Field } from '../form/fields.ts';
import { useForm } from '../form/form-context.ts';
import { ObjectFields } from '../form/object-fields.tsx';
import { AddReference, ReferencePicker } from '../form/reference-field.tsx';
import { meantBy, refAt, rowChoices, shownByReference } from '../form/reference.ts';
import { ScalarField } from '../form/scalar-field.tsx';
import { FieldNode } from '../form/field-node.tsx';
import { taskFormsTexts } from '../../../texts/en/task-forms.ts';
import { hasUsual, isNumber, isText } from './is-usual.ts';
import { part } from './part.ts';
import { TaskList, type TaskItem } from './task-list.tsx';
import styles from './tasks.module.css';
import { WeightSlider } from './weight-slider.tsx';

const fits = hasUsual({ name: isText, namespace: isText, port: isNumber, weight: isNumber });

const weightsOf = (value: Json | undefined): readonly number[] =>
  Array.isArray(value)
    ? (value as readonly Json[]).map((backend) =>
        isObject(backend) ? (numberAt(backend, 'weight') ?? 1) : 0,
      )
    : [];

/** Weights while a slider is moved, and those of the text that they stand for. */
type Moved = Readonly<{ weights: readonly number[]; over: string }>;

/** Where a rule sends its requests: a line for each backend, and their weights as sliders that keep the sum. */
export function BackendsForm(field: Field) {
  const { path, schema, value } = field;
  const { kind, write } = useForm();
  const [moved, setMoved] = useState<Moved | null>(null);
  const spec = refAt(kind, [...path, 0]);
  const written = weightsOf(value);
  if (!spec) return <FieldNode {...field} />;
  // What was changed elsewhere while the slider was moved is not written over.
  const over = written.join(' ');
  const weights = moved?.over === over ? moved.weights : written;
  const canBeShared = written.length > 1 && written.every((weight) => weight >= 0);
  const commit = () => {
    const edits = weights.flatMap((weight, index) =>
      weight === written[index] ? [] : [{ path: [...path, index, 'weight'], value: weight }],
    );
    const isDone = () => setMoved((now) => (now === moved ? null : now));
    if (edits.length === 0) isDone();
    else void write(edits).finally(isDone);
  };
  return (
    <TaskList
      field={field}
      title={taskFormsTexts.backends()}
      one={taskFormsTexts.backend()}
      fits={fits}
      renderItem={(item) => (
        <>
          <BackendLine {...item} />
          {canBeShared && (
            <WeightSlider
              label={taskFormsTexts.shareOf({ item: item.called })}
              weights={weights}
              index={Number(item.path.at(-1))}
              onMove={(next) => setMoved({ weights: next, over })}
              onCommit={commit}
            />
          )}
          <ObjectFields {...item} shape={null} except={shownByReference(spec, schema?.items)} />
        </>
      )}
      add={<AddReference spec={spec} path={path} schema={schema?.items} what={taskFormsTexts.backend()} />}
      foot={written.length === 1 && <SplitCanary rule={Number(path.at(-2))} />}
    />
  );
}

/** The backend, its port and its weight. */
function BackendLine(item: TaskItem) {
  const { kind, namespace } = useForm();
  const nodes = useApp((state) => state.nodes);
  const spec = refAt(kind, item.path);
  if (!spec) return null;
  const meant = meantBy(spec, item.value, namespace);
  const target = meant ? nodes.get(resourceKey(meant)) : undefined;
  const { path, schema, value } = item;
  return (
    <div className={styles.backendLine}>
      <ReferencePicker
        name={taskFormsTexts.backendName()}
        path={path}
        schema={schema}
        value={value}
        required
        spec={spec}
        bare
        inSection
      />
      <ScalarField
        {...part(item, taskFormsTexts.portName(), ['port'])}
        bare
        placeholder={taskFormsTexts.portBox()}
        choices={rowChoices(target, 'port')}
      />
      <ScalarField {...part(item, taskFormsTexts.weightName(), ['weight'])} bare />
    </div>
  );
}

/** The pattern that begins at a rule with one backend. */
function SplitCanary({ rule }: { rule: number }) {
  const { key } = useForm();
  const { actions, store } = useWorkspace();
  const canary = patterns.find(({ id }) => id === 'pattern-canary');
  if (!canary?.kinds.includes(parseKey(key).kind)) return null;
  const show = async () => {
    const calls = [{ id: 'split-canary' as const, args: { route: key, rule } }];
    store.getState().openDialog({ type: 'plan', calls, plan: await actions.preview(calls) });
  };
  return (
    <Button size="sm" variant="quiet" onClick={() => void show()}>
      {canary.title()}
    </Button>
  );
}
