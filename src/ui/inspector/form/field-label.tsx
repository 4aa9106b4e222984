import { Tooltip } from '../../parts/tooltip.tsx';
import { formTexts } from '../../../texts/en/form.ts';
import type { FieldAt } from './fields.ts';
import styles from './form.module.css';

type Props = Omit<FieldAt, 'path'> & { htmlFor?: string };

/** A field's name, with its meaning to be had by pointing at it. */
export function FieldLabel({ name, schema, required, htmlFor }: Props) {
  const text = (
    <label className={styles.label} htmlFor={htmlFor}>
      <span className={styles.labelText}>{name}</span>
      {required && (
        <span className={styles.required} title={formTexts.requiredMark()}>
          <span aria-hidden>*</span>
          <span className="visually-hidden"> {formTexts.required()}</span>
        </span>
      )}
    </label>
  );
  return schema?.description ? (
    <Tooltip side="left" content={schema.description}>
      {text}
    </Tooltip>
  ) : (
    text
  );
}
