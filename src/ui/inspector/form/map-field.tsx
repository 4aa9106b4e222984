import { Plus, Trash2 } from 'lucide-react';
import { useId } from 'react';
import type { Schema } from '../../../core/kinds/schema.ts';
import type { Finding } from '../../../core/rules/finding.ts';
import type { Json, JsonObject, Path } from '../../../core/yaml/json.ts';
import { Button } from '../../parts/button.tsx';
import { IconButton } from '../../parts/icon-button.tsx';
import { formTexts } from '../../../texts/en/form.ts';
import { FieldNotes } from './field-notes.tsx';
import type { FieldAt } from './fields.ts';
import { useForm } from './form-context.ts';
import styles from './form.module.css';
import { ScalarField } from './scalar-field.tsx';
import { Section } from './section.tsx';
import { starterValue } from './starter-value.ts';
import { useDraft } from './use-draft.ts';

type Props = FieldAt & { value: JsonObject };

/** Findings are at values. */
const noFindings: readonly Finding[] = [];

function freeKey(value: JsonObject): string {
  let number = 1;
  while (Object.hasOwn(value, `key-${number}`)) number += 1;
  return `key-${number}`;
}

/** Keys that the user names, with a value each: labels, annotations, selectors. */
export function MapField({ value, ...field }: Props) {
  const { path, schema } = field;
  const { write } = useForm();
  // By position: an entry whose key is being renamed stays the same entry, and keeps the focus.
  const entries = Object.entries(value).map(([key, item], position) => ({ key, item, position }));
  const add = () =>
    void write([{ path: [...path, freeKey(value)], value: starterValue(schema?.additionalProperties) }]);
  return (
    <Section
      {...field}
      summary={entries.map(({ key, item }) => `${key}=${String(item)}`).join(', ') || formTexts.noKeys()}
      open={path.length < 5}
    >
      {entries.map(({ key, item, position }) => (
        <MapEntry
          key={position}
          path={path}
          name={key}
          value={item}
          taken={value}
          schema={schema?.additionalProperties}
        />
      ))}
      <Button size="sm" variant="quiet" className={styles.add} icon={<Plus size={13} />} onClick={add}>
        {formTexts.addKey()}
      </Button>
    </Section>
  );
}

type EntryProps = { path: Path; name: string; value: Json; taken: JsonObject; schema: Schema | undefined };

function MapEntry({ path, name, value, taken, schema }: EntryProps) {
  const { renameKey, write } = useForm();
  const id = useId();
  const at = [...path, name];
  const draft = useDraft(name, (text) => {
    const next = text.trim();
    if (next === '') return formTexts.keyNeedsName();
    if (Object.hasOwn(taken, next)) return formTexts.keyExists({ name: next });
    void renameKey(at, next);
    return null;
  });
  return (
    <div className={styles.entry}>
      <div className={styles.box}>
        <input
          className={styles.input}
          aria-label={formTexts.key({ name })}
          aria-invalid={draft.error !== null}
          aria-describedby={`${id}-notes`}
          spellCheck={false}
          value={draft.value}
          onChange={(event) => draft.onChange(event.target.value)}
          onBlur={draft.onBlur}
          onKeyDown={draft.onKeyDown}
        />
        <FieldNotes id={`${id}-notes`} error={draft.error} conflict={draft.conflict} findings={noFindings} />
      </div>
      <ScalarField
        name={formTexts.valueOf({ name })}
        path={at}
        schema={schema ?? { type: 'string' }}
        value={value}
        required
        bare
      />
      <IconButton
        icon={Trash2}
        iconSize={13}
        size="sm"
        label={formTexts.remove({ item: name })}
        className={styles.quietAction}
        onClick={() => void write([{ path: at, value: undefined }])}
      />
    </div>
  );
}
