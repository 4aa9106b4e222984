import { useId } from 'react';
import type { Json } from '../../../core/yaml/json.ts';
import { isObject } from '../../../core/yaml/is-object.ts';
import { formTexts } from '../../../texts/en/form.ts';
import type { Field } from './fields.ts';
import { FieldLabel } from './field-label.tsx';
import { FieldNotes } from './field-notes.tsx';
import { useForm } from './form-context.ts';
import styles from './form.module.css';
import { helpFor } from './help.ts';
import { readTyped } from './scalar-input.ts';
import { useDraft } from './use-draft.ts';

type Props = Omit<Field, 'shape'> & {
  choices: readonly Readonly<{ value: string; label: string }>[];
};

const textOf = (value: Json | undefined): string => {
  const port = isObject(value) ? (value['number'] ?? value['name']) : undefined;
  return typeof port === 'number' || typeof port === 'string' ? String(port) : '';
};

/** A port that is an object, with either a number or a name in it: one box, in which either is typed. */
export function PortObjectField({ choices, ...field }: Props) {
  const { path, schema, value } = field;
  const { findingsIn, write } = useForm();
  const id = useId();
  const findings = findingsIn(path);
  const draft = useDraft(textOf(value), (text) => {
    const trimmed = text.trim();
    if (trimmed === '') {
      void write([{ path, value: undefined }]);
      return null;
    }
    const key = /^-?\d+$/.test(trimmed) ? 'number' : 'name';
    const typed = readTyped(schema?.properties?.[key], trimmed, true);
    if (typed.type !== 'value') return typed.type === 'error' ? typed.message : null;
    const other = key === 'number' ? 'name' : 'number';
    const hasOther = isObject(value) && Object.hasOwn(value, other);
    void write([
      ...(hasOther ? [{ path: [...path, other], value: undefined }] : []),
      { path: [...path, key], value: typed.value },
    ]);
    return null;
  });
  return (
    <div className={styles.row} data-field={field.name} {...helpFor(field)}>
      <FieldLabel {...field} htmlFor={id} />
      <div className={styles.box}>
        <input
          id={id}
          className={styles.input}
          value={draft.value}
          placeholder={formTexts.numberOrName()}
          spellCheck={false}
          autoComplete="off"
          list={`${id}-choices`}
          aria-invalid={findings.length > 0 || draft.error !== null}
          aria-describedby={`${id}-notes`}
          onChange={(event) => draft.onChange(event.target.value)}
          onBlur={draft.onBlur}
          onKeyDown={draft.onKeyDown}
        />
        <datalist id={`${id}-choices`}>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </datalist>
        <FieldNotes id={`${id}-notes`} error={draft.error} conflict={draft.conflict} findings={findings} />
      </div>
    </div>
  );
}
