import { Plus, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { pathText } from '../../../core/model/access.ts';
import { capitalized } from '../../../core/text/words.ts';
import { isObject } from '../../../core/yaml/is-object.ts';
import type { Json, JsonObject, Path } from '../../../core/yaml/json.ts';
import { Button } from '../../parts/button.tsx';
import { IconButton } from '../../parts/icon-button.tsx';
import { SeverityIcon } from '../../parts/severity-icon.tsx';
import { healthOfFinding } from '../../../core/views/status/health.ts';
import { FieldNotes } from '../form/field-notes.tsx';
import type { Field } from '../form/fields.ts';
import { useForm } from '../form/form-context.ts';
import formStyles from '../form/form.module.css';
import { ScalarField } from '../form/scalar-field.tsx';
import { NewPair } from './new-pair.tsx';
import { part } from './part.ts';
import styles from './tasks.module.css';

type Props = Omit<Field, 'shape' | 'name' | 'required'> & {
  /** `header` */
  one: string;
  /** Before each pair: `set`. */
  verb?: string;
};

const wordsOf = (pair: JsonObject): string =>
  `${String(pair['name'] ?? '')} ${pair['type'] === 'RegularExpression' ? '~' : '='} ${String(pair['value'] ?? '')}`;

/** Names with values (headers, query parameters) as chips: each opens to be changed, and one can be added. */
export function PairChips({ path, schema, value, one, verb }: Props) {
  const { append, findingsIn, findingsAt } = useForm();
  const [opened, setOpened] = useState<number | null>(null);
  const [adding, setAdding] = useState(false);
  const adder = useRef<HTMLButtonElement>(null);
  const pairs = Array.isArray(value) ? (value as readonly Json[]) : [];
  const called = verb === undefined ? one : `${one} to ${verb}`;
  const open = opened === null ? undefined : pairs[opened];
  return (
    <>
      {pairs.map((pair, index) => {
        const [finding] = findingsIn([...path, index]);
        const words = wordsOf(isObject(pair) ? pair : {});
        return (
          <button
            key={pathText([...path, index])}
            type="button"
            className={styles.chip}
            aria-expanded={opened === index}
            aria-label={`${capitalized(called)} ${index + 1}: ${words}`}
            title={words}
            onClick={() => setOpened(opened === index ? null : index)}
          >
            {verb !== undefined && <i>{verb}</i>}
            <span>{words}</span>
            {finding && <SeverityIcon severity={healthOfFinding(finding)} size={12} />}
          </button>
        );
      })}
      {!adding && (
        <Button
          ref={adder}
          size="sm"
          variant="quiet"
          className={formStyles.add}
          icon={<Plus size={13} />}
          onClick={() => setAdding(true)}
        >
          Add {called}
        </Button>
      )}
      {opened !== null && isObject(open) && (
        <OpenPair
          what={`${capitalized(called)} ${opened + 1}`}
          path={[...path, opened]}
          schema={schema?.items}
          value={open}
          onClose={() => setOpened(null)}
        />
      )}
      {adding && (
        <NewPair
          what={one}
          onAdd={(pair) =>
            void append(path, pair).then((isWritten) => {
              if (isWritten) setAdding(false);
            })
          }
          onCancel={() => {
            setAdding(false);
            setTimeout(() => adder.current?.focus());
          }}
        />
      )}
      <FieldNotes id="" error={null} findings={findingsAt(path)} />
    </>
  );
}

type OpenProps = {
  what: string;
  path: Path;
  schema: Field['schema'];
  value: JsonObject;
  onClose: () => void;
};

/** A pair that is being changed. */
function OpenPair({ what, onClose, ...item }: OpenProps) {
  const { write, findingsAt } = useForm();
  const hasType = item.schema?.properties?.['type'] !== undefined;
  return (
    <div className={hasType ? styles.comparedPair : styles.pair} role="group" aria-label={what}>
      <ScalarField {...part(item, 'Name', ['name'])} required bare />
      {hasType && (
        <ScalarField
          {...part(item, 'Comparison', ['type'])}
          bare
          words={{ '': 'is', Exact: 'is', RegularExpression: 'matches' }}
        />
      )}
      <ScalarField {...part(item, 'Value', ['value'])} required bare />
      <IconButton
        icon={X}
        iconSize={13}
        size="sm"
        label={`Remove ${what.toLowerCase()}`}
        onClick={() => {
          onClose();
          void write([{ path: item.path, value: undefined }]);
        }}
      />
      <FieldNotes id="" error={null} findings={findingsAt(item.path)} />
    </div>
  );
}
