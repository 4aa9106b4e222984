import { ChevronRight } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { SeverityIcon } from '../../parts/severity-icon.tsx';
import { Tooltip } from '../../parts/tooltip.tsx';
import { useForm } from './form-context.ts';
import type { FieldAt } from './fields.ts';
import { FieldNotes } from './field-notes.tsx';
import styles from './form.module.css';
import { helpFor } from './help.ts';

type Props = FieldAt & {
  /** A few words while it is folded. */
  summary?: string;
  open: boolean;
  onToggle?: (open: boolean) => void;
  /** Buttons at the end of its line. */
  actions?: ReactNode;
  children: ReactNode;
};

/** A part of the form that folds: an object, a list, or an item of one. Its findings show through when it is folded. */
export function Section({ summary, open: first, onToggle, actions, children, ...field }: Props) {
  const { name, path, schema, required } = field;
  const { findingsAt, findingsIn } = useForm();
  const [open, setOpen] = useState(first);
  const own = findingsAt(path);
  // The form as a whole has its problems listed above it.
  const inside = open || path.length === 0 ? [] : findingsIn(path);
  const worst = inside.find(({ severity }) => severity === 'error') ?? inside[0];
  const toggle = (
    <button
      type="button"
      className={styles.fold}
      aria-expanded={open}
      onClick={() => {
        setOpen(!open);
        onToggle?.(!open);
      }}
    >
      <ChevronRight size={14} aria-hidden className={styles.chevron} />
      <span className={styles.sectionName}>{name}</span>
      {required && (
        <span className={styles.required} aria-hidden>
          *
        </span>
      )}
      {summary !== undefined && summary !== '' && <span className={styles.summary}>{summary}</span>}
      {worst && <SeverityIcon severity={worst.severity} size={12} />}
    </button>
  );
  return (
    <div className={styles.section} role="group" aria-label={name} {...(path.length > 0 && helpFor(field))}>
      <div className={styles.sectionLine}>
        {schema?.description ? (
          <Tooltip side="left" content={schema.description}>
            {toggle}
          </Tooltip>
        ) : (
          toggle
        )}
        {actions}
      </div>
      {open && own.length > 0 && <FieldNotes id="" error={null} findings={own} />}
      {open && <div className={styles.inner}>{children}</div>}
    </div>
  );
}
