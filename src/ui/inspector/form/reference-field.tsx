import { groupBy } from '../../../core/incremental/group-by.ts';
import { Plus } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import type { RefSpec } from '../../../core/kinds/define-kind.ts';
import { resourceKey } from '../../../core/model/resource.ts';
import type { GraphNode } from '../../../core/topology/graph.ts';
import { Button } from '../../parts/button.tsx';
import { KindIcon } from '../../parts/kind-icon.tsx';
import { Menu, MenuItem } from '../../parts/menu.tsx';
import { useApp } from '../../use-app.ts';
import { formTexts } from '../../../texts/en/form.ts';
import type { Field } from './fields.ts';
import { FieldLabel } from './field-label.tsx';
import { FieldNotes } from './field-notes.tsx';
import { useForm } from './form-context.ts';
import styles from './form.module.css';
import { helpFor } from './help.ts';
import { ObjectFields } from './object-fields.tsx';
import {
  choicesOf,
  directFields,
  keysOf,
  meantBy,
  pointAt,
  rowChoices,
  shownByReference,
} from './reference.ts';
import { PortObjectField } from './port-object-field.tsx';
import { ScalarField } from './scalar-field.tsx';
import { isObject } from '../../../core/yaml/is-object.ts';

function useChoices(spec: RefSpec): readonly GraphNode[] {
  const nodes = useApp((state) => state.nodes);
  const { key, namespace } = useForm();
  return useMemo(() => choicesOf(spec, nodes, { key, namespace }), [spec, nodes, key, namespace]);
}

const place = (node: Readonly<{ namespace: string }>): string => node.namespace || formTexts.cluster();

type PickerProps = Omit<Field, 'shape'> & {
  spec: RefSpec;
  /** A section around it shows what is found at the reference as a whole. */
  inSection?: boolean;
  /** Shown in a line, where what is around it names it. */
  bare?: boolean;
};

/** Which object is meant: a choice of what exists, with a way to write any other name. */
export function ReferencePicker({ spec, inSection = false, bare = false, ...field }: PickerProps) {
  const { path, schema, value, required } = field;
  const { namespace, write, findingsAt } = useForm();
  const choices = useChoices(spec);
  const [byHand, setIsOther] = useState(false);
  const id = useId();
  const meant = meantBy(spec, value, namespace);
  const meantKey = meant && resourceKey(meant);
  const there = choices.some(({ key }) => key === meantKey);
  const keys = keysOf(spec);
  const scalar = typeof value === 'string' || (schema?.type === 'string' && !isObject(value));
  const findings = [
    ...(inSection ? [] : findingsAt(path)),
    ...(scalar ? [] : findingsAt([...path, keys.name])),
  ];
  const groups = groupBy(choices, (choice) => `${choice.kind} · ${place(choice)}`);

  if (byHand || (choices.length === 0 && !meant)) {
    const parts = scalar ? null : [keys.group, keys.kind, keys.namespace, keys.name];
    return (
      <>
        {parts ? (
          parts
            .filter((part) => !schema?.properties || part in schema.properties)
            .map((part) => (
              <ScalarField
                key={part}
                name={part}
                path={[...path, part]}
                schema={schema?.properties?.[part] ?? { type: 'string' }}
                value={isObject(value) ? value[part] : undefined}
                required={part === keys.name}
              />
            ))
        ) : (
          <ScalarField {...field} />
        )}
        {byHand && (
          <Button size="sm" variant="quiet" className={styles.add} onClick={() => setIsOther(false)}>
            {formTexts.chooseExisting()}
          </Button>
        )}
      </>
    );
  }
  return (
    <div className={bare ? styles.bareRow : styles.row} {...helpFor(field)}>
      {!bare && <FieldLabel {...field} htmlFor={id} />}
      <select
        id={id}
        aria-label={bare ? field.name : undefined}
        className={styles.input}
        value={meantKey ?? ''}
        data-unset={meant === null}
        aria-invalid={findings.length > 0}
        aria-describedby={`${id}-notes`}
        onChange={(event) => {
          const chosen = event.target.value;
          const target = choices.find(({ key }) => key === chosen);
          if (chosen === '(other)') setIsOther(true);
          else if (target) void write(pointAt(spec, schema, path, value, target, namespace));
          else if (chosen === '' && scalar && !required) void write([{ path, value: undefined }]);
        }}
      >
        {(meant === null || (scalar && !required)) && (
          <option value="">{meant ? formTexts.notSet() : formTexts.choose()}</option>
        )}
        {meant && meantKey && !there && (
          <option value={meantKey}>
            {meant.namespace === namespace || meant.namespace === ''
              ? formTexts.notHere({ name: meant.name })
              : formTexts.inNamespaceNotHere({ name: meant.name, namespace: meant.namespace })}
          </option>
        )}
        {[...groups].map(([label, group]) => (
          <optgroup key={label} label={label}>
            {group.map((choice) => (
              <option key={choice.key} value={choice.key}>
                {choice.name}
                {choice.namespace !== '' && choice.namespace !== namespace ? ` (${choice.namespace})` : ''}
              </option>
            ))}
          </optgroup>
        ))}
        <option value="(other)">{formTexts.other()}</option>
      </select>
      <FieldNotes id={`${id}-notes`} error={null} findings={findings} />
    </div>
  );
}

type FieldsProps = Pick<Field, 'path' | 'schema' | 'value'> & { spec: RefSpec };

/** A reference that is an object: what it means, the port or section of it, and what else it says. */
export function ReferenceFields({ spec, ...object }: FieldsProps) {
  const { path, schema, value } = object;
  const { namespace } = useForm();
  const nodes = useApp((state) => state.nodes);
  const meant = meantBy(spec, value, namespace);
  const target = meant ? nodes.get(resourceKey(meant)) : undefined;
  return (
    <>
      <ReferencePicker {...object} spec={spec} required name={formTexts.target()} inSection />
      {directFields(schema)
        .filter((field) => field !== 'sectionName' || target?.kind !== 'Service')
        .map((field) =>
          schema?.properties?.[field]?.properties ? (
            <PortObjectField
              key={field}
              name={field}
              path={[...path, field]}
              schema={schema.properties[field]}
              value={isObject(value) ? value[field] : undefined}
              required={false}
              choices={rowChoices(target, field)}
            />
          ) : (
            <ScalarField
              key={field}
              name={field}
              path={[...path, field]}
              schema={schema?.properties?.[field]}
              value={isObject(value) ? value[field] : undefined}
              required={false}
              choices={rowChoices(target, field)}
            />
          ),
        )}
      <ObjectFields {...object} shape={null} except={shownByReference(spec, schema)} />
    </>
  );
}

type AddProps = Pick<Field, 'path' | 'schema'> & { spec: RefSpec; what: string };

/** Adds a reference to something that exists. */
export function AddReference({ spec, path, schema, what }: AddProps) {
  const { append, namespace } = useForm();
  const choices = useChoices(spec);
  const add = (target: GraphNode) => {
    const [reference] = pointAt(spec, schema, [], undefined, target, namespace);
    const port = rowChoices(target, 'port')[0]?.value;
    const base = reference && isObject(reference.value) ? reference.value : { name: target.name };
    const takesPort = spec.role === 'backend' || spec.role === 'mirror';
    void append(path, takesPort && port !== undefined ? { ...base, port: Number(port) } : base);
  };
  const trigger = (
    <Button size="sm" variant="quiet" className={styles.add} icon={<Plus size={13} />}>
      {formTexts.addItem({ item: what })}
    </Button>
  );
  return (
    <Menu trigger={trigger}>
      {choices.slice(0, 200).map((choice) => (
        <MenuItem
          key={choice.key}
          icon={<KindIcon group={choice.group} kind={choice.kind} />}
          onSelect={() => add(choice)}
        >
          {choice.name} <span className={styles.faint}>{place(choice)}</span>
        </MenuItem>
      ))}
      <MenuItem onSelect={() => void append(path, { [keysOf(spec).name]: '' })}>
        {formTexts.notInWorkspace()}
      </MenuItem>
    </Menu>
  );
}
