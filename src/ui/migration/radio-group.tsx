import { useId, type ReactNode } from 'react';
import styles from './migration.module.css';

type Option<Value extends string> = Readonly<{ value: Value; title: string; about?: ReactNode }>;

type Props<Value extends string> = {
  legend: string;
  value: Value;
  options: readonly Option<Value>[];
  onChange: (value: Value) => void;
};

/** One of a few, each with a line about what it means. */
export function RadioGroup<Value extends string>({ legend, value, options, onChange }: Props<Value>) {
  const name = useId();
  return (
    <fieldset className={styles.radios}>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className={styles.radio}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>
            {option.title}
            {option.about !== undefined && <span className={styles.about}>{option.about}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
