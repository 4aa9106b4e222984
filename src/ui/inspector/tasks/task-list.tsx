import { useEffect, type ReactNode } from 'react';
import { pathText } from '../../../core/model/access.ts';
import { capitalized } from '../../../core/text/words.ts';
import { isObject } from '../../../core/yaml/is-object.ts';
import type { Json, JsonObject, Path } from '../../../core/yaml/json.ts';
import { AddItem } from '../form/add-item.tsx';
import { FieldControlContext } from '../form/field-control.ts';
import { FieldNode } from '../form/field-node.tsx';
import { FieldNotes } from '../form/field-notes.tsx';
import type { Field } from '../form/fields.ts';
import { useForm } from '../form/form-context.ts';
import { helpFor } from '../form/help.ts';
import { ItemActions } from '../form/item-actions.tsx';
import { ObjectFields } from '../form/object-fields.tsx';
import { usePending } from '../form/pending-field.tsx';
import { Section } from '../form/section.tsx';
import { formTexts } from '../../../texts/en/form.ts';
import styles from './tasks.module.css';

/** One item of a list, as its form gets it. */
export type TaskItem = Readonly<{
  /** `Match 2` */
  what: string;
  /** `match 2`: within a sentence. */
  called: string;
  path: Path;
  schema: Field['schema'];
  value: JsonObject;
}>;

type Props = {
  field: Field;
  /** `Matches` */
  title: string;
  /** `match` */
  one: string;
  /** Whether the form can show all of an item; the others are shown as a tree. */
  fits: (item: JsonObject) => boolean;
  renderItem: (item: TaskItem) => ReactNode;
  /** What stands in the head of an item, beside its number. */
  renderHead?: (item: TaskItem) => ReactNode;
  /** Instead of the button that adds an item. */
  add?: ReactNode;
  /** What stands below the items. */
  foot?: ReactNode;
};

/** What is shown where there is nothing yet: the list is then a title with its button. */
const noItems: readonly Json[] = [];

/** A list whose items have a form for their task each, with what can be done with them, and a way to add one. */
export function TaskList({ field, title, one, fits, renderItem, renderHead, add, foot }: Props) {
  const { path, schema, value } = field;
  const { findingsAt } = useForm();
  const pending = usePending();
  const items = Array.isArray(value) ? (value as readonly Json[]) : noItems;
  const step = pending.below(path);
  const isWritten = typeof step === 'number' && step < items.length;
  useEffect(() => {
    if (isWritten) pending.end();
  }, [isWritten, pending]);
  // An item that is being filled in is the last one already, so that it stays the same box when it is written.
  const shown: readonly (Json | undefined)[] = step === items.length ? [...items, undefined] : items;
  return (
    <section className={styles.list} role="group" aria-label={title} {...helpFor(field)}>
      <h3 className={styles.title}>{title}</h3>
      <FieldNotes id="" error={null} findings={findingsAt(path)} />
      {shown.map((value, index) => {
        const at = [...path, index];
        const called = formTexts.numbered({ item: one, number: index + 1 });
        const what = capitalized(called);
        const moves = value !== undefined && (
          <ItemActions path={path} index={index} count={items.length} what={called} />
        );
        const item: TaskItem = {
          what,
          called,
          path: at,
          schema: schema?.items,
          value: isObject(value) ? value : {},
        };
        if (value !== undefined && !(isObject(value) && fits(value)))
          return (
            <Section
              key={pathText(at)}
              name={what}
              path={at}
              schema={schema?.items}
              required={false}
              open
              actions={moves}
            >
              <FieldControlContext value={FieldNode}>
                {isObject(value) || Array.isArray(value) ? (
                  <ObjectFields path={at} schema={schema?.items} value={value} shape={null} />
                ) : (
                  <FieldNode name={what} path={at} schema={undefined} value={value} required shape={null} />
                )}
              </FieldControlContext>
            </Section>
          );
        return (
          <div key={pathText(at)} className={styles.item} role="group" aria-label={what}>
            <div className={styles.itemLine}>
              <span className={styles.itemName}>{what}</span>
              <span className={styles.itemHead}>{renderHead?.(item)}</span>
              {moves}
            </div>
            <FieldNotes id="" error={null} findings={findingsAt(at)} />
            <FieldControlContext value={FieldNode}>{renderItem(item)}</FieldControlContext>
          </div>
        );
      })}
      <div className={styles.foot}>
        {add ?? <AddItem path={path} schema={schema} items={items} what={one} />}
        {foot}
      </div>
    </section>
  );
}
