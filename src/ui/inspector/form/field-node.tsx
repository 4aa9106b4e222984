import { Trash2 } from 'lucide-react';
import type { Json } from '../../../core/yaml/json.ts';
import { IconButton } from '../../parts/icon-button.tsx';
import { formTexts } from '../../../texts/en/form.ts';
import { AddField } from './add-field.tsx';
import { describeItem } from './describe-item.ts';
import type { Field } from './fields.ts';
import { useForm } from './form-context.ts';
import styles from './form.module.css';
import { ListField } from './list-field.tsx';
import { MapField } from './map-field.tsx';
import { usePending } from './pending-field.tsx';
import { ObjectFields } from './object-fields.tsx';
import { ReferenceFields, ReferencePicker } from './reference-field.tsx';
import { refAt, shownByReference } from './reference.ts';
import { ScalarField } from './scalar-field.tsx';
import { Section } from './section.tsx';
import { isObject } from '../../../core/yaml/is-object.ts';

const noItems: readonly Json[] = [];

/** Any field: chooses the control by the schema and, where that is silent or wrong, by the value. */
export function FieldNode(field: Field) {
  const { name, path, schema, value, required, shape } = field;
  const { kind, write } = useForm();
  const pending = usePending();
  const reference = refAt(kind, path);
  const list = Array.isArray(value) || (schema?.type === 'array' && (value === undefined || value === null));
  const object =
    isObject(value) ||
    ((schema?.type === 'object' || schema?.properties) && (value === undefined || value === null));

  if (list)
    return <ListField {...field} value={Array.isArray(value) ? (value as readonly Json[]) : noItems} />;
  if (reference && !object) return <ReferencePicker {...field} spec={reference} />;
  if (!object) return <ScalarField {...field} />;
  if (schema?.additionalProperties && !schema.properties && !holdsObjects(value))
    return <MapField {...field} value={isObject(value) ? value : {}} />;
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
          icon={Trash2}
          iconSize={13}
          size="sm"
          label={formTexts.remove({ item: name })}
          onClick={() => void write([{ path, value: undefined }])}
        />
      )}
    </span>
  );
  return (
    <Section
      {...field}
      summary={value === undefined ? formTexts.notSet() : describeItem(value ?? null)}
      open={(value !== undefined && path.length < 9) || pending.below(path) !== null}
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
