import { Plus } from 'lucide-react';
import { pathText } from '../../../core/model/access.ts';
import type { Json } from '../../../core/yaml/json.ts';
import { Button } from '../../parts/button.tsx';
import { AddField } from './add-field.tsx';
import { describeItem } from './describe-item.ts';
import type { Field } from './fields.ts';
import { FieldLabel } from './field-label.tsx';
import { useForm } from './form-context.ts';
import styles from './form.module.css';
import { helpFor } from './help.ts';
import { ItemActions } from './item-actions.tsx';
import { ObjectFields } from './object-fields.tsx';
import { AddReference, ReferenceFields } from './reference-field.tsx';
import { refAt, shownByReference } from './reference.ts';
import { ScalarField } from './scalar-field.tsx';
import { Section } from './section.tsx';
import { singular } from './singular.ts';
import { starterItem } from './starter-value.ts';
import { isObject } from '../../../core/yaml/is-object.ts';

type Props = Field & { value: readonly Json[] };

/** A list: its items with what can be done with them, and a way to add one. */
export function ListField(field: Props) {
  const { name, path, schema, value, shape } = field;
  const { append, kind } = useForm();
  const one = singular(name);
  const itemShape = shape?.children.get('*') ?? null;
  const reference = refAt(kind, [...path, 0]);
  const add = reference ? (
    <AddReference spec={reference} path={path} schema={schema?.items} what={one} />
  ) : (
    <Button
      size="sm"
      variant="quiet"
      className={styles.add}
      icon={<Plus size={13} />}
      onClick={() => void append(path, starterItem(schema, value))}
    >
      Add {one}
    </Button>
  );
  if (value.length === 0) {
    return (
      <div className={styles.row} {...helpFor(field)}>
        <FieldLabel {...field} />
        <span>{add}</span>
      </div>
    );
  }
  return (
    <Section {...field} summary={String(value.length)} open={path.length < 8}>
      {value.map((item, index) => {
        const at = [...path, index];
        const what = `${one} ${index + 1}`;
        const moves = <ItemActions path={path} index={index} count={value.length} what={what} />;
        if (!isObject(item) && !Array.isArray(item) && !(item === null && schema?.items?.properties)) {
          return (
            <div key={pathText(at)} className={styles.scalarItem}>
              <ScalarField name={what} path={at} schema={schema?.items} value={item} required bare />
              {moves}
            </div>
          );
        }
        return (
          <Section
            key={pathText(at)}
            name={what}
            path={at}
            schema={schema?.items}
            required={false}
            summary={describeItem(item)}
            open={value.length <= 3 && path.length < 8}
            actions={
              <span className={styles.itemActions}>
                {itemShape === null && (
                  <AddField
                    path={at}
                    schema={schema?.items}
                    value={item}
                    to={what}
                    {...(reference && { except: shownByReference(reference, schema?.items) })}
                  />
                )}
                {moves}
              </span>
            }
          >
            {reference ? (
              <ReferenceFields spec={reference} path={at} schema={schema?.items} value={item} />
            ) : (
              <ObjectFields path={at} schema={schema?.items} value={item} shape={itemShape} />
            )}
          </Section>
        );
      })}
      {add}
    </Section>
  );
}
