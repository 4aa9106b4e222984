import { Search } from 'lucide-react';
import type { KeyboardEventHandler } from 'react';
import styles from './search-field.module.css';

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  onKeyDown: KeyboardEventHandler;
};

/** A line to search a list with; `label` stands in it until something is typed. */
export function SearchField({ label, value, onChange, onKeyDown }: Props) {
  return (
    <label className={styles.search}>
      <Search size={14} aria-hidden />
      <input
        type="search"
        placeholder={label}
        aria-label={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
    </label>
  );
}
