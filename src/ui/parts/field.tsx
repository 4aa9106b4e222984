import { useId, type ComponentProps, type ReactNode } from 'react';
import styles from './field.module.css';

type Common = { label: string; hint?: ReactNode; error?: string | undefined };

type FrameProps = Common & { id: string; describedBy: string; children: ReactNode };

function Frame({ label, hint, error, id, describedBy, children }: FrameProps) {
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {children}
      <div id={describedBy}>
        {error ? <p className={styles.error}>{error}</p> : hint && <p className={styles.hint}>{hint}</p>}
      </div>
    </div>
  );
}

/** A labelled line of text. `hint` is shown below it until there is an `error`. */
export function TextField({ label, hint, error, ...rest }: Common & ComponentProps<'input'>) {
  const id = useId();
  const describedBy = `${id}-about`;
  return (
    <Frame {...{ label, hint, error, id, describedBy }}>
      <input
        spellCheck={false}
        autoComplete="off"
        {...rest}
        id={id}
        className={styles.input}
        aria-invalid={error !== undefined}
        aria-describedby={describedBy}
      />
    </Frame>
  );
}

/** A labelled choice; `children` are `option`s. */
export function SelectField({ label, hint, error, children, ...rest }: Common & ComponentProps<'select'>) {
  const id = useId();
  const describedBy = `${id}-about`;
  return (
    <Frame {...{ label, hint, error, id, describedBy }}>
      <select {...rest} id={id} className={styles.input} aria-describedby={describedBy}>
        {children}
      </select>
    </Frame>
  );
}

/** A box to tick, with its words behind it. */
export function Checkbox({
  label,
  hint,
  ...rest
}: { label: ReactNode; hint?: ReactNode } & ComponentProps<'input'>) {
  return (
    <label className={styles.check}>
      <input type="checkbox" {...rest} />
      <span>
        {label}
        {hint && <span className={styles.hint}> {hint}</span>}
      </span>
    </label>
  );
}
