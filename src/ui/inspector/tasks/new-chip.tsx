import { useEffect, useRef, useState } from 'react';
import { partsTexts } from '../../../texts/en/parts.ts';
import { taskFormsTexts } from '../../../texts/en/task-forms.ts';
import { Button } from '../../parts/button.tsx';
import formStyles from '../form/form.module.css';
import type { Listed } from './chip-list.tsx';
import styles from './tasks.module.css';

type Props = {
  listed: Listed;
  hasValue: boolean;
  onAdd: (name: string, value: string) => void;
  onCancel: () => void;
};

/** A name and a value that are written together: an item without a value would not be valid. Or a name alone. */
export function NewChip({ listed, hasValue, onAdd, onCancel }: Props) {
  const [name, setName] = useState('');
  const [value, setValue] = useState('');
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => box.current?.querySelector('input')?.focus(), []);
  const isComplete = name.trim() !== '' && (!hasValue || value !== '');
  const add = () => {
    if (isComplete) onAdd(name.trim(), value);
    else box.current?.querySelectorAll('input')[name.trim() === '' ? 0 : 1]?.focus();
  };
  return (
    <form
      ref={box}
      className={styles.newPair}
      aria-label={taskFormsTexts.newPair({ pair: listed })}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <input
        className={formStyles.input}
        aria-label={taskFormsTexts.nameOfNew({ pair: listed })}
        placeholder={taskFormsTexts.nameBox()}
        value={name}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => setName(event.target.value)}
      />
      {hasValue && (
        <input
          className={formStyles.input}
          aria-label={taskFormsTexts.valueOfNew({ pair: listed })}
          placeholder={taskFormsTexts.valueBox()}
          value={value}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => setValue(event.target.value)}
        />
      )}
      <span className={styles.pairActions}>
        <Button size="sm" variant="primary" type="submit">
          {taskFormsTexts.add()}
        </Button>
        <Button size="sm" variant="quiet" onClick={onCancel}>
          {partsTexts.cancel()}
        </Button>
      </span>
    </form>
  );
}
