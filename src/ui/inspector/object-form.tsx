import { useMemo } from 'react';
import type { Kind } from '../../core/kinds/define-kind.ts';
import type { Schema } from '../../core/kinds/schema.ts';
import type { ResourceKey } from '../../core/model/resource.ts';
import { installedCrds } from '../../core/model/installed-crds.ts';
import { parseKey } from '../../core/model/resource.ts';
import type { Finding } from '../../core/rules/finding.ts';
import type { Json } from '../../core/yaml/json.ts';
import { useApp, useAppState, useWorkspace } from '../use-app.ts';
import { formTexts } from '../../texts/en/form.ts';
import { AddField } from './form/add-field.tsx';
import { FieldControlContext } from './form/field-control.ts';
import { FieldNode } from './form/field-node.tsx';
import { createForm, FormContext } from './form/form-context.ts';
import { helpAt, type Help } from './form/help.ts';
import { ObjectFields } from './form/object-fields.tsx';
import { PendingFieldArea } from './form/pending-field.tsx';
import { Section } from './form/section.tsx';
import { shapeOf, type Shape } from './form/shape.ts';
import styles from './inspector.module.css';
import { TaskField } from './tasks/task-field.tsx';

type Props = {
  resource: ResourceKey;
  kind: Kind | undefined;
  schema: Schema | undefined;
  value: Json;
  findings: readonly Finding[];
  /** Called with the field that is hovered or has the focus. */
  onHelp: (help: Help | null) => void;
};

/** Top-level parts that only group fields: their name is noise in a short form. */
const plainParts: ReadonlySet<string> = new Set(['spec', 'metadata']);

/** The object as a form: what matters first, everything there is below. */
export function ObjectForm({ resource, kind, schema, value, findings, onHelp }: Props) {
  const { actions } = useWorkspace();
  const crds = useApp((state) => installedCrds(state.options));
  const { showsAllFields, setShowsAllFields } = useAppState('showsAllFields', 'setShowsAllFields');
  const { namespace } = parseKey(resource);
  const form = useMemo(
    () => createForm({ key: resource, namespace, kind, crds }, findings, (calls) => actions.run(calls)),
    [resource, namespace, kind, crds, findings, actions],
  );
  const shape = useMemo(() => (kind && schema ? shapeOf(kind.commonFields) : null), [kind, schema]);
  const reportField = ({ target }: { target: EventTarget }) =>
    onHelp(target instanceof Element ? helpAt(target) : null);

  return (
    <FormContext value={form}>
      <FieldControlContext value={FieldNode}>
        <div className={styles.fields} onFocus={reportField} onPointerOver={reportField}>
          {shape && (
            <PendingFieldArea>
              <FieldControlContext value={TaskField}>
                <CommonFields schema={schema} value={value} shape={shape} />
              </FieldControlContext>
            </PendingFieldArea>
          )}
          <PendingFieldArea>
            {shape ? (
              <div className={styles.all}>
                <Section
                  name={formTexts.allFields()}
                  path={[]}
                  schema={undefined}
                  required={false}
                  open={showsAllFields}
                  onToggle={setShowsAllFields}
                >
                  <ObjectFields path={[]} schema={schema} value={value} shape={null} />
                  <AddField path={[]} schema={schema} value={value} />
                </Section>
              </div>
            ) : (
              <ObjectFields path={[]} schema={schema} value={value} shape={null} />
            )}
          </PendingFieldArea>
        </div>
      </FieldControlContext>
    </FormContext>
  );
}

function CommonFields({ schema, value, shape }: { schema: Schema | undefined; value: Json; shape: Shape }) {
  const part = (name: string): Json | undefined =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, Json>)[name]
      : undefined;
  return [...shape.children].map(([name, inner]) =>
    plainParts.has(name) && !inner.whole ? (
      <ObjectFields
        key={name}
        path={[name]}
        schema={schema?.properties?.[name]}
        value={part(name)}
        shape={inner}
      />
    ) : (
      <ObjectFields
        key={name}
        path={[]}
        schema={schema}
        value={value}
        shape={{ whole: false, children: new Map([[name, inner]]) }}
      />
    ),
  );
}
