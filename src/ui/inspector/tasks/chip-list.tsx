import { Plus, X } from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
import { healthOfFinding } from '../../../core/views/status/health.ts';
import { pathText } from '../../../core/model/access.ts';
import type { Json, Path } from '../../../core/yaml/json.ts';
import { taskFormsTexts } from '../../../texts/en/task-forms.ts';
import { Button } from '../../parts/button.tsx';
import { IconButton } from '../../parts/icon-button.tsx';
import { SeverityIcon } from '../../parts/severity-icon.tsx';
import { FieldNotes } from '../form/field-notes.tsx';
import type { Field } from '../form/fields.ts';
import { useForm } from '../form/form-context.ts';
import formStyles from '../form/form.module.css';
import { NewChip } from './new-chip.tsx';
import styles from './tasks.module.css';

/** What is listed: headers or query parameters that are compared, or headers that a filter sets, adds or removes. */
export type Listed = 'header' | 'query' | 'set' | 'add' | 'remove';

/** An item that is open to be changed. */
export type OpenItem = Readonly<{ path: Path; schema: Field['schema']; value: Json }>;

type Props = Omit<Field, 'shape' | 'name' | 'required'> & {
  listed: Listed;
  /** What a chip says. */
  wordsOf: (item: Json) => string;
  /** The class of the line in which an item is changed. */
  openClass: string | undefined;
  renderOpen: (item: OpenItem) => ReactNode;
  /** A new item of what was typed; without a value, items are names alone. */
  newItem: Readonly<{ hasValue: boolean; make: (name: string, value: string) => Json }>;
};

const verbs: ReadonlySet<Listed> = new Set(['set', 'add', 'remove']);

/** Short items as chips: each opens to be changed, and one can be added. */
export function ChipList({ listed, wordsOf, openClass, renderOpen, newItem, path, schema, value }: Props) {
  const { append, write, findingsIn, findingsAt } = useForm();
  const [opened, setOpened] = useState<number | null>(null);
  const [adding, setAdding] = useState(false);
  const adder = useRef<HTMLButtonElement>(null);
  const items = Array.isArray(value) ? (value as readonly Json[]) : [];
  const open = opened === null ? undefined : items[opened];
  const numbered = (index: number) => ({ pair: listed, number: index + 1 });
  return (
    <>
      {items.map((item, index) => {
        const [finding] = findingsIn([...path, index]);
        const words = wordsOf(item);
        return (
          <button
            key={pathText([...path, index])}
            type="button"
            className={styles.chip}
            aria-expanded={opened === index}
            aria-label={taskFormsTexts.pairWith({ ...numbered(index), words })}
            title={words}
            onClick={() => setOpened(opened === index ? null : index)}
          >
            {verbs.has(listed) && <i>{taskFormsTexts.verb({ verb: listed })}</i>}
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
          {taskFormsTexts.addPair({ pair: listed })}
        </Button>
      )}
      {opened !== null && open !== undefined && (
        <div className={openClass} role="group" aria-label={taskFormsTexts.pair(numbered(opened))}>
          {renderOpen({ path: [...path, opened], schema: schema?.items, value: open })}
          <IconButton
            icon={X}
            iconSize={13}
            size="sm"
            label={taskFormsTexts.removePair(numbered(opened))}
            onClick={() => {
              setOpened(null);
              void write([{ path: [...path, opened], value: undefined }]);
            }}
          />
          <FieldNotes id="" error={null} findings={findingsAt([...path, opened])} />
        </div>
      )}
      {adding && (
        <NewChip
          listed={listed}
          hasValue={newItem.hasValue}
          onAdd={(name, text) =>
            void append(path, newItem.make(name, text)).then((isWritten) => {
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
