import { Trash2 } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import type { Json } from '../../../core/yaml/json.ts';
import { IconButton } from '../../parts/icon-button.tsx';
import { formTexts } from '../../../texts/en/form.ts';
import { FieldLabel } from './field-label.tsx';
import { FieldNotes } from './field-notes.tsx';
import type { Field } from './fields.ts';
import { useForm } from './form-context.ts';
import styles from './form.module.css';
import { helpFor } from './help.ts';
import { knownValuesAt } from './known-values.ts';
import { OpenChoice } from './open-choice.tsx';
import { usePending } from './pending-field.tsx';
import { readTyped, schemaOfValue } from './scalar-input.ts';
import { useDraft } from './use-draft.ts';

type Props = Omit<Field, 'shape'> & {
  /** Values that are at hand; any other can be typed. */
  choices?: readonly Readonly<{ value: string; label: string }>[];
  /** Shown in a list, where the list names it. */
  bare?: boolean;
  /** What choices are called; '' where nothing is set. */
  words?: Readonly<Record<string, () => string>>;
  /** Shown in an empty box. */
  placeholder?: string;
};

const textOf = (value: Json | undefined): string =>
  value === undefined || value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value);

const isText = (value: Json | undefined): boolean => value === undefined || typeof value === 'string';

/** One value: a box to type in, a choice, or yes and no. */
export function ScalarField(props: Props) {
  const { name, path, value, required, bare = false } = props;
  const schema = props.schema ?? schemaOfValue(value);
  const { findingsAt, kind, write } = useForm();
  const pending = usePending();
  const id = useId();
  const isNew = pending.isFirst(path);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isNew) box.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  }, [isNew]);
  const findings = findingsAt(path);
  const options = schema?.enum ?? (schema?.type === 'boolean' ? [true, false] : null);
  const known = isText(value) ? knownValuesAt(kind, path) : null;
  const control: ControlProps = { ...props, schema, id, invalid: findings.length > 0 };
  return (
    <div
      ref={box}
      role="presentation"
      className={bare ? styles.bareRow : styles.row}
      data-field={name}
      onBlur={({ target }) => {
        if (isNew && isEmptyBox(target)) pending.end();
      }}
      onKeyDown={(event) => {
        if (!isNew || event.key !== 'Escape') return;
        event.stopPropagation();
        const around = box.current?.closest('[role="group"]');
        (around?.querySelector<HTMLElement>('[data-add]') ?? around?.querySelector('button'))?.focus();
        pending.end();
      }}
      {...helpFor(props)}
    >
      {!bare && <FieldLabel name={name} schema={schema} required={required} htmlFor={id} />}
      <div className={styles.control}>
        {options ? (
          <Choice {...control} options={options} />
        ) : known ? (
          <OpenChoice
            {...control}
            known={known}
            value={textOf(value)}
            bare={bare}
            placeholder={props.placeholder}
            box={<Box {...control} />}
          />
        ) : (
          <Box {...control} />
        )}
        {!bare && !required && value !== undefined && (
          <IconButton
            icon={Trash2}
            iconSize={13}
            size="sm"
            className={styles.quietAction}
            label={formTexts.remove({ item: name })}
            onClick={() => void write([{ path, value: undefined }])}
          />
        )}
      </div>
      {options && <FieldNotes id={`${id}-notes`} error={null} findings={findings} />}
    </div>
  );
}

const isEmptyBox = (target: EventTarget): boolean =>
  (target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement) &&
  target.value === '';

const noWords: Readonly<Record<string, () => string>> = {};

type ControlProps = Props & { id: string; invalid: boolean };

function Choice({
  id,
  name,
  path,
  schema,
  value,
  options,
  invalid,
  bare,
  words = noWords,
}: ControlProps & { options: readonly Json[] }) {
  const { write } = useForm();
  const texts = options.map(String);
  const current = value === undefined ? '' : textOf(value);
  const byDefault =
    schema?.default === undefined
      ? formTexts.notSet()
      : formTexts.byDefault({ value: textOf(schema.default) });
  const fallback = words['']?.() ?? byDefault;
  return (
    <select
      id={id}
      className={styles.input}
      value={current}
      data-unset={value === undefined}
      aria-label={bare ? name : undefined}
      aria-invalid={invalid}
      aria-describedby={`${id}-notes`}
      onChange={(event) => {
        const index = texts.indexOf(event.target.value);
        void write([{ path, value: index === -1 ? undefined : options[index] }]);
      }}
    >
      <option value="">{fallback}</option>
      {value !== undefined && !texts.includes(current) && (
        <option value={current}>{formTexts.noChoice({ value: current })}</option>
      )}
      {texts.map((text) => (
        <option key={text} value={text}>
          {words[text]?.() ?? text}
        </option>
      ))}
    </select>
  );
}

function Box({ id, name, path, schema, value, required, choices, invalid, bare, placeholder }: ControlProps) {
  const { findingsAt, write } = useForm();
  const external = textOf(value);
  const lines = external.includes('\n');
  const draft = useDraft(
    external,
    (text) => {
      const typed = readTyped(schema, text, required);
      if (typed.type === 'error') return typed.message;
      void write([{ path, value: typed.type === 'value' ? typed.value : undefined }]);
      return null;
    },
    { multiline: lines },
  );
  const shared = {
    id,
    className: styles.input,
    value: draft.value,
    placeholder: schema?.default === undefined ? placeholder : textOf(schema.default),
    spellCheck: false,
    autoComplete: 'off',
    'aria-label': bare ? name : undefined,
    'aria-invalid': invalid || draft.error !== null,
    'aria-describedby': `${id}-notes`,
    onBlur: draft.onBlur,
    onKeyDown: draft.onKeyDown,
  };
  return (
    <div className={styles.box}>
      {lines ? (
        <textarea
          {...shared}
          rows={Math.min(10, external.split('\n').length)}
          onChange={(e) => draft.onChange(e.target.value)}
        />
      ) : (
        <input
          {...shared}
          inputMode={schema?.type === 'integer' ? 'numeric' : undefined}
          list={choices ? `${id}-choices` : undefined}
          onChange={(event) => draft.onChange(event.target.value)}
        />
      )}
      {choices && (
        <datalist id={`${id}-choices`}>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </datalist>
      )}
      <FieldNotes
        id={`${id}-notes`}
        error={draft.error}
        conflict={draft.conflict}
        findings={findingsAt(path)}
      />
    </div>
  );
}
