import { Plus } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import type { RefSpec } from '../../../core/kinds/define-kind.ts';
import type { Schema } from '../../../core/kinds/schema.ts';
import { resourceKey } from '../../../core/model/resource.ts';
import type { GraphNode } from '../../../core/topology/graph.ts';
import type { Json, Path } from '../../../core/yaml/json.ts';
import { Button } from '../../parts/button.tsx';
import { KindIcon } from '../../parts/kind-icon.tsx';
import { Menu, MenuItem } from '../../parts/menu.tsx';
import { useApp } from '../../use-app.ts';
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
import { ScalarField } from './scalar-field.tsx';
import { isObject } from '../../../core/yaml/is-object.ts';

function useChoices(spec: RefSpec): readonly GraphNode[] {
  const nodes = useApp((state) => state.nodes);
  const { key, namespace } = useForm();
  return useMemo(() => choicesOf(spec, nodes, { key, namespace }), [spec, nodes, key, namespace]);
}

const place = (node: Readonly<{ namespace: string }>): string => node.namespace || 'cluster';

function grouped(choices: readonly GraphNode[]): ReadonlyMap<string, readonly GraphNode[]> {
  const groups = new Map<string, GraphNode[]>();
  for (const choice of choices) {
    const label = `${choice.kind} · ${place(choice)}`;
    groups.set(label, [...(groups.get(label) ?? []), choice]);
  }
  return groups;
}

type PickerProps = {
  spec: RefSpec;
  path: Path;
  schema: Schema | undefined;
  value: Json | undefined;
  required: boolean;
  name: string;
};

/** Which object is meant: a choice of what exists, with a way to write any other name. */
export function ReferencePicker({ spec, path, schema, value, required, name }: PickerProps) {
  const { namespace, write, findingsAt } = useForm();
  const choices = useChoices(spec);
  const [byHand, setIsOther] = useState(false);
  const id = useId();
  const meant = meantBy(spec, value, namespace);
  const meantKey = meant && resourceKey(meant);
  const there = choices.some(({ key }) => key === meantKey);
  const keys = keysOf(spec);
  const scalar = typeof value === 'string' || (schema?.type === 'string' && !isObject(value));
  const findings = [...findingsAt(path), ...(scalar ? [] : findingsAt([...path, keys.name]))];
  const groups = grouped(choices);

  if (byHand || (choices.length === 0 && !meant)) {
    const fields = scalar ? null : [keys.group, keys.kind, keys.namespace, keys.name];
    return (
      <>
        {fields ? (
          fields
            .filter((field) => !schema?.properties || field in schema.properties)
            .map((field) => (
              <ScalarField
                key={field}
                name={field}
                path={[...path, field]}
                schema={schema?.properties?.[field] ?? { type: 'string' }}
                value={isObject(value) ? value[field] : undefined}
                required={field === keys.name}
              />
            ))
        ) : (
          <ScalarField name={name} path={path} schema={schema} value={value} required={required} />
        )}
        {byHand && (
          <Button size="sm" variant="quiet" className={styles.add} onClick={() => setIsOther(false)}>
            Choose an existing object
          </Button>
        )}
      </>
    );
  }
  return (
    <div className={styles.row} {...helpFor(name, path, schema, required)}>
      <FieldLabel name={name} schema={schema} required={required} htmlFor={id} />
      <select
        id={id}
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
          <option value="">{meant ? 'not set' : 'Choose…'}</option>
        )}
        {meant && meantKey && !there && (
          <option value={meantKey}>
            {meant.name}
            {meant.namespace !== namespace && meant.namespace !== '' ? ` in ${meant.namespace}` : ''} (not
            here)
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
        <option value="(other)">Other…</option>
      </select>
      <FieldNotes id={`${id}-notes`} error={null} findings={findings} />
    </div>
  );
}

type FieldsProps = { spec: RefSpec; path: Path; schema: Schema | undefined; value: Json | undefined };

/** A reference that is an object: what it means, the port or section of it, and what else it says. */
export function ReferenceFields({ spec, path, schema, value }: FieldsProps) {
  const { namespace } = useForm();
  const nodes = useApp((state) => state.nodes);
  const meant = meantBy(spec, value, namespace);
  const target = meant ? nodes.get(resourceKey(meant)) : undefined;
  return (
    <>
      <ReferencePicker spec={spec} path={path} schema={schema} value={value} required name="to" />
      {directFields(schema)
        .filter((field) => field !== 'sectionName' || target?.kind !== 'Service')
        .map((field) => (
          <ScalarField
            key={field}
            name={field}
            path={[...path, field]}
            schema={schema?.properties?.[field]}
            value={isObject(value) ? value[field] : undefined}
            required={false}
            choices={rowChoices(target, field)}
          />
        ))}
      <ObjectFields
        path={path}
        schema={schema}
        value={value}
        shape={null}
        except={shownByReference(spec, schema)}
      />
    </>
  );
}

/** Adds a reference to something that exists. */
export function AddReference({
  spec,
  path,
  schema,
  what,
}: {
  spec: RefSpec;
  path: Path;
  schema: Schema | undefined;
  what: string;
}) {
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
      Add {what}
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
        Something that is not here…
      </MenuItem>
    </Menu>
  );
}
