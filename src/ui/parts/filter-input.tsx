import styles from './filter-input.module.css';

type Props = {
  /** What stands in it until something is typed. */
  placeholder: string;
  /** What it filters, for those who do not see where it stands. */
  label: string;
  value: string;
  onChange: (value: string) => void;
};

/** A short line in the bar of a pane that leaves what holds the typed words. */
export function FilterInput({ placeholder, label, value, onChange }: Props) {
  return (
    <input
      className={styles.filter}
      type="search"
      placeholder={placeholder}
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
