import { Trash2 } from 'lucide-react';
import type { Json, Path } from '../../../core/yaml/json.ts';
import { IconButton } from '../../parts/icon-button.tsx';
import { AddField } from './add-field.tsx';
import { describeItem } from './describe-item.ts';
import { type Field } from './fields.ts';
import { useForm } from './form-context.ts';
import styles from './form.module.css';
import { ListField } from './list-field.tsx';
import { MapField } from './map-field.tsx';
import { ObjectFields } from './object-fields.tsx';
import { ReferenceFields, ReferencePicker } from './reference-field.tsx';
import { refAt, shownByReference } from './reference.ts';
import { ScalarField } from './scalar-field.tsx';
import { Section } from './section.tsx';
import { isObject } from '../../../core/yaml/is-object.ts';

const noItems: readonly Json[] = [];

/** Any field: chooses the control by the schema and, where that is silent or wrong, by the value. */
export function FieldNode({ name, path, schema, value, required, shape }: Field & { path: Path }) {
  const { kind, write } = useForm();
  const reference = refAt(kind, path);
  const list = Array.isArray(value) || (schema?.type === 'array' && (value === undefined || value === null));
  const object =
    isObject(value) ||
    ((schema?.type === 'object' || schema?.properties) && (value === undefined || value === null));

  if (list) {
    const items = Array.isArray(value) ? (value as readonly Json[]) : noItems;
    return (
      <ListField name={name} path={path} schema={schema} value={items} required={required} shape={shape} />
    );
  }
  if (reference && !object) {
    return (
      <ReferencePicker
        spec={reference}
        path={path}
        schema={schema}
        value={value}
        required={required}
        name={name}
      />
    );
  }
  if (!object)
    return <ScalarField name={name} path={path} schema={schema} value={value} required={required} />;
  if (schema?.additionalProperties && !schema.properties && !holdsObjects(value)) {
    return (
      <MapField
        name={name}
        path={path}
        schema={schema}
        value={isObject(value) ? value : {}}
        required={required}
      />
    );
  }
  const actions = (
    <span className={styles.itemActions}>
      {shape === null && (
        <AddField
          path={path}
          schema={schema}
          value={value}
          to={name}
          {...(reference && { except: shownByReference(reference, schema) })}
        />
      )}
      {!required && value !== undefined && (
        <IconButton
          size="sm"
          label={`Remove ${name}`}
          onClick={() => void write([{ path, value: undefined }])}
        >
          <Trash2 size={13} />
        </IconButton>
      )}
    </span>
  );
  return (
    <Section
      name={name}
      path={path}
      schema={schema}
      required={required}
      summary={value === undefined ? 'not set' : describeItem(value ?? null)}
      open={value !== undefined && path.length < 9}
      actions={actions}
    >
      {reference ? (
        <ReferenceFields spec={reference} path={path} schema={schema} value={value} />
      ) : (
        <ObjectFields path={path} schema={schema} value={value} shape={shape} />
      )}
    </Section>
  );
}

const holdsObjects = (value: Json | undefined): boolean =>
  isObject(value) && Object.values(value).some((item) => typeof item === 'object' && item !== null);
