import { useEffect } from 'react';
import { pathText } from '../../../core/model/access.ts';
import type { Json } from '../../../core/yaml/json.ts';
import { formTexts } from '../../../texts/en/form.ts';
import { AddField } from './add-field.tsx';
import { AddItem } from './add-item.tsx';
import { describeItem } from './describe-item.ts';
import type { Field } from './fields.ts';
import { FieldLabel } from './field-label.tsx';
import { useForm } from './form-context.ts';
import styles from './form.module.css';
import { helpFor } from './help.ts';
import { ItemActions } from './item-actions.tsx';
import { usePending } from './pending-field.tsx';
import { ObjectFields } from './object-fields.tsx';
import { AddReference, ReferenceFields } from './reference-field.tsx';
import { refAt, shownByReference } from './reference.ts';
import { ScalarField } from './scalar-field.tsx';
import { Section } from './section.tsx';
import { singular } from './singular.ts';
import { isObject } from '../../../core/yaml/is-object.ts';

type Props = Field & { value: readonly Json[] };

/** A list: its items with what can be done with them, and a way to add one. */
export function ListField(field: Props) {
  const { name, path, schema, value, shape } = field;
  const { kind } = useForm();
  const pending = usePending();
  const step = pending.below(path);
  const isWritten = typeof step === 'number' && step < value.length;
  useEffect(() => {
    if (isWritten) pending.end();
  }, [isWritten, pending]);
  const one = singular(name);
  const holdsObjects = schema?.items?.type === 'object' || schema?.items?.properties !== undefined;
  const itemShape = shape?.children.get('*') ?? null;
  const reference = refAt(kind, [...path, 0]);
  const add = reference ? (
    <AddReference spec={reference} path={path} schema={schema?.items} what={one} />
  ) : (
    <AddItem path={path} schema={schema} items={value} what={one} />
  );
  // An item that is being filled in is the last one already, so that it stays the same box when it is written.
  const items = step === value.length ? [...value, undefined] : value;
  if (items.length === 0) {
    return (
      <div className={styles.row} {...helpFor(field)}>
        <FieldLabel {...field} />
        <span>{add}</span>
      </div>
    );
  }
  return (
    <Section {...field} summary={String(value.length)} open={path.length < 8}>
      {items.map((item, index) => {
        const at = [...path, index];
        const what = formTexts.numbered({ item: one, number: index + 1 });
        const moves = <ItemActions path={path} index={index} count={value.length} what={what} />;
        const isObjectItem = item === undefined || item === null ? holdsObjects : isObject(item);
        if (!isObjectItem && !Array.isArray(item)) {
          return (
            <div key={pathText(at)} className={styles.scalarItem}>
              <ScalarField name={what} path={at} schema={schema?.items} value={item} required bare />
              {item !== undefined && moves}
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
            summary={item === undefined ? formTexts.newItem() : describeItem(item)}
            open={item === undefined || (value.length <= 3 && path.length < 8)}
            actions={
              item !== undefined && (
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
              )
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
