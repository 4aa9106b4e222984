import type { Field } from '../form/fields.ts';
import { filterOf } from '../../../core/filters/filter-of.ts';
import { isServed } from '../../../core/model/served.ts';
import { isObject } from '../../../core/yaml/is-object.ts';
import type { JsonObject } from '../../../core/yaml/json.ts';
import { AddField } from '../form/add-field.tsx';
import { FieldNode } from '../form/field-node.tsx';
import { FieldNotes } from '../form/field-notes.tsx';
import { useForm } from '../form/form-context.ts';
import { ObjectFields } from '../form/object-fields.tsx';
import { ReferenceFields } from '../form/reference-field.tsx';
import { refAt } from '../form/reference.ts';
import { taskFormsTexts } from '../../../texts/en/task-forms.ts';
import { filterFields, HEADER_LISTS, REMOVED_HEADERS } from './filter-fields.ts';
import { listOf, isText, objectOf } from './is-usual.ts';
import { NameChips } from './name-chips.tsx';
import { PairChips } from './pair-chips.tsx';
import { part } from './part.ts';
import { PathModifier, fitsPathModifier } from './path-modifier.tsx';
import { TaskList, type TaskItem } from './task-list.tsx';
import styles from './tasks.module.css';

const definitionOf = ({ type }: JsonObject) => (typeof type === 'string' ? filterOf(type) : undefined);

/** A known type with its own settings and no others. */
function fits(filter: JsonObject): boolean {
  const definition = definitionOf(filter);
  if (!definition) return false;
  const settings = filter[definition.field];
  if (settings === undefined) return Object.keys(filter).length === 1;
  if (!isObject(settings)) return false;
  const headers = listOf(objectOf({ name: isText, value: isText }));
  const removed = settings[REMOVED_HEADERS];
  return (
    Object.keys(filter).every((name) => name === 'type' || name === definition.field) &&
    (!definition.modifiesPath || settings['path'] === undefined || fitsPathModifier(settings['path'])) &&
    (definition.headerNames.length === 0 ||
      (HEADER_LISTS.every((name) => settings[name] === undefined || headers(settings[name])) &&
        (removed === undefined || listOf(isText)(removed))))
  );
}

/** What a rule does with requests and answers: each filter in the words of its chip, with the settings that matter. */
export const FiltersForm = (field: Field) => (
  <TaskList
    field={field}
    title={taskFormsTexts.filters()}
    one={taskFormsTexts.filter()}
    fits={fits}
    renderHead={({ value }) => {
      const definition = definitionOf(value);
      return (
        definition && (
          <>
            <b className={styles.filterChip}>{definition.chip}</b> <span>{definition.does}</span>
          </>
        )
      );
    }}
    renderItem={(item) => <FilterSettings {...item} />}
  />
);

function FilterSettings(item: TaskItem) {
  const { kind, crds, findingsAt } = useForm();
  const definition = definitionOf(item.value);
  if (!definition) return null;
  const { field, modifiesPath } = definition;
  const settings = part(item, field, [field]);
  const value = isObject(settings.value) ? settings.value : {};
  const inner = { path: settings.path, schema: settings.schema, value };
  const properties = settings.schema?.properties ?? {};
  const reference = refAt(kind, [...settings.path, 'backendRef']);
  const own = refAt(kind, settings.path);
  const lists = HEADER_LISTS.filter((name) => properties[name]);
  const removes = definition.headerNames.length > 0 && properties[REMOVED_HEADERS] !== undefined;
  const plain = (filterFields[field] ?? []).filter(
    (name) => Object.hasOwn(value, name) || (properties[name] && isServed(properties[name].served, crds)),
  );
  const shown = new Set([
    ...plain,
    ...lists,
    ...(removes ? [REMOVED_HEADERS] : []),
    ...(modifiesPath ? ['path'] : []),
    ...(reference ? ['backendRef'] : []),
  ]);
  return (
    <>
      <FieldNotes id="" error={null} findings={findingsAt(settings.path)} />
      {own && <ReferenceFields spec={own} {...inner} />}
      {reference && <ReferenceFields spec={reference} {...part(inner, 'backendRef', ['backendRef'])} />}
      {(lists.length > 0 || removes) && (
        <div className={styles.chips}>
          {lists.map((name) => (
            <PairChips key={name} {...part(inner, name, [name])} listed={name} />
          ))}
          {removes && <NameChips {...part(inner, REMOVED_HEADERS, [REMOVED_HEADERS])} listed="remove" />}
        </div>
      )}
      {modifiesPath && <PathModifier {...part(inner, 'path', ['path'])} />}
      {plain.map((name) => (
        <FieldNode key={name} {...part(inner, name, [name])} shape={null} />
      ))}
      {!own && (
        <>
          <ObjectFields {...inner} shape={null} except={shown} />
          <AddField {...inner} to={item.called} except={shown} />
        </>
      )}
    </>
  );
}
