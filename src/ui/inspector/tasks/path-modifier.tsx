import { useId } from 'react';
import { isObject } from '../../../core/yaml/is-object.ts';
import type { Json } from '../../../core/yaml/json.ts';
import { FieldLabel } from '../form/field-label.tsx';
import { FieldNotes } from '../form/field-notes.tsx';
import type { Field } from '../form/fields.ts';
import { useForm } from '../form/form-context.ts';
import formStyles from '../form/form.module.css';
import { helpFor } from '../form/help.ts';
import { useDraft } from '../form/use-draft.ts';
import { taskFormsTexts } from '../../../texts/en/task-forms.ts';
import { isText, objectOf } from './is-usual.ts';
import styles from './tasks.module.css';

/** The field that holds the new path, by the type of the change. */
const HOLDERS: Readonly<Record<string, string>> = {
  ReplacePrefixMatch: 'replacePrefixMatch',
  ReplaceFullPath: 'replaceFullPath',
};

const hasFields = objectOf({ type: isText, replacePrefixMatch: isText, replaceFullPath: isText });

/** Whether a change of the path has one type, and the new path where that type has it. */
export function fitsPathModifier(value: Json): boolean {
  if (!hasFields(value) || !isObject(value)) return false;
  const holder = HOLDERS[String(value['type'])];
  return holder !== undefined && Object.keys(value).every((name) => name === 'type' || name === holder);
}

/** A change of the path in one line: which part of it is replaced, and by what. */
export function PathModifier(field: Omit<Field, 'shape'>) {
  const { path, value } = field;
  const { write, findingsIn } = useForm();
  const id = useId();
  const modifier = isObject(value) ? value : {};
  const type = typeof modifier['type'] === 'string' ? modifier['type'] : '';
  const holder = HOLDERS[type];
  const text = holder === undefined ? '' : String(modifier[holder] ?? '');
  const draft = useDraft(text, (typed) => {
    if (holder !== undefined) void write([{ path: [...path, holder], value: typed.trim() }]);
    return null;
  });
  const choose = (wanted: string) => {
    const next = HOLDERS[wanted];
    if (next === undefined) void write([{ path, value: undefined }]);
    else if (value === undefined) void write([{ path, value: { type: wanted, [next]: '/' } }]);
    else
      void write([
        { path: [...path, 'type'], value: wanted },
        ...(holder === undefined ? [] : [{ path: [...path, holder], value: undefined }]),
        { path: [...path, next], value: text },
      ]);
  };
  const findings = findingsIn(path);
  return (
    <div className={formStyles.row} data-field={field.name} {...helpFor(field)}>
      <FieldLabel {...field} htmlFor={id} />
      <div className={styles.modifier}>
        <select
          id={id}
          className={formStyles.input}
          value={type}
          onChange={(event) => choose(event.target.value)}
        >
          <option value="">{taskFormsTexts.pathStays()}</option>
          <option value="ReplacePrefixMatch">{taskFormsTexts.prefixBecomes()}</option>
          <option value="ReplaceFullPath">{taskFormsTexts.pathBecomes()}</option>
        </select>
        {holder !== undefined && (
          <input
            className={formStyles.input}
            aria-label={taskFormsTexts.newPath()}
            aria-invalid={findings.length > 0}
            aria-describedby={`${id}-notes`}
            value={draft.value}
            spellCheck={false}
            autoComplete="off"
            onChange={(event) => draft.onChange(event.target.value)}
            onBlur={draft.onBlur}
            onKeyDown={draft.onKeyDown}
          />
        )}
      </div>
      <FieldNotes id={`${id}-notes`} error={draft.error} conflict={draft.conflict} findings={findings} />
    </div>
  );
}
