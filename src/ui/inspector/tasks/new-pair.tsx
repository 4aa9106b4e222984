import { useEffect, useRef, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import formStyles from '../form/form.module.css';
import styles from './tasks.module.css';

type Props = {
  /** `header` */
  what: string;
  onAdd: (pair: Readonly<{ name: string; value: string }>) => void;
  onCancel: () => void;
};

/** A name and a value that are written together: an item without a value would not be valid. */
export function NewPair({ what, onAdd, onCancel }: Props) {
  const [name, setName] = useState('');
  const [value, setValue] = useState('');
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => box.current?.querySelector('input')?.focus(), []);
  const isComplete = name.trim() !== '' && value !== '';
  const add = () => {
    if (isComplete) onAdd({ name: name.trim(), value });
    else box.current?.querySelectorAll('input')[name.trim() === '' ? 0 : 1]?.focus();
  };
  return (
    <form
      ref={box}
      className={styles.newPair}
      aria-label={`New ${what}`}
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
        aria-label={`Name of the new ${what}`}
        placeholder="name"
        value={name}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => setName(event.target.value)}
      />
      <input
        className={formStyles.input}
        aria-label={`Value of the new ${what}`}
        placeholder="value"
        value={value}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => setValue(event.target.value)}
      />
      <span className={styles.pairActions}>
        <Button size="sm" variant="primary" type="submit">
          Add
        </Button>
        <Button size="sm" variant="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </span>
    </form>
  );
}
