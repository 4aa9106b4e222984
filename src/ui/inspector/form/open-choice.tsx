import { List } from 'lucide-react';
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { formTexts } from '../../../texts/en/form.ts';
import { IconButton } from '../../parts/icon-button.tsx';
import { FieldNotes } from './field-notes.tsx';
import { useForm } from './form-context.ts';
import type { Field } from './fields.ts';
import styles from './form.module.css';

type Props = Pick<Field, 'name' | 'path' | 'required'> & {
  id: string;
  value: string;
  known: readonly string[];
  invalid: boolean;
  bare: boolean;
  placeholder: string | undefined;
  /** The box in which any other value is typed. */
  box: ReactNode;
};

const OTHER = '(other)';

/** A choice of the usual values, with room for any other. */
export function OpenChoice({
  id,
  name,
  path,
  value,
  required,
  known,
  invalid,
  bare,
  placeholder,
  box,
}: Props) {
  const { findingsAt, write } = useForm();
  const [byHand, setByHand] = useState(false);
  const line = useRef<HTMLDivElement>(null);
  const isMoved = useRef(false);
  useLayoutEffect(() => {
    if (!isMoved.current) return;
    isMoved.current = false;
    const control = line.current?.querySelector<HTMLElement>('input, select');
    control?.focus();
    if (control instanceof HTMLInputElement) control.select();
  });
  const change = (next: boolean) => {
    isMoved.current = true;
    setByHand(next);
  };
  return (
    <div ref={line} className={styles.openChoice}>
      {byHand ? (
        <>
          {box}
          <IconButton
            icon={List}
            iconSize={13}
            size="sm"
            label={formTexts.chooseFromList({ field: name })}
            onClick={() => change(false)}
          />
        </>
      ) : (
        <div className={styles.box}>
          <select
            id={id}
            className={styles.input}
            value={value}
            data-unset={value === ''}
            aria-label={bare ? name : undefined}
            aria-invalid={invalid}
            aria-describedby={`${id}-notes`}
            onChange={(event) => {
              const chosen = event.target.value;
              if (chosen === OTHER) change(true);
              else void write([{ path, value: chosen === '' ? undefined : chosen }]);
            }}
          >
            {(value === '' || !required) && <option value="">{placeholder ?? formTexts.notSet()}</option>}
            {[...new Set([...known, ...(value === '' ? [] : [value])])].map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
            <option value={OTHER}>{formTexts.other()}</option>
          </select>
          <FieldNotes id={`${id}-notes`} error={null} findings={findingsAt(path)} />
        </div>
      )}
    </div>
  );
}
