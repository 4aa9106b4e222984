import { useId } from 'react';
import { chainTexts } from '../../texts/en/chain.ts';
import type { Planes } from './arrows.tsx';
import styles from './chain.module.css';

const options: Readonly<Record<Planes, () => string>> = {
  both: chainTexts.bothPlanes,
  data: chainTexts.dataPlane,
  control: chainTexts.controlPlane,
};

const legend = [
  ['request', chainTexts.legendRequest],
  ['look-up', chainTexts.legendLookUp],
  ['control', chainTexts.legendControl],
] as const;

/** Which relations are drawn, and what their lines mean. */
export function PlaneChoice({ value, onChange }: { value: Planes; onChange: (planes: Planes) => void }) {
  const name = useId();
  return (
    <div className={styles.planes}>
      <fieldset className={styles.choice}>
        <legend>{chainTexts.planes()}</legend>
        {(Object.keys(options) as Planes[]).map((option) => (
          <label key={option}>
            <input type="radio" name={name} checked={option === value} onChange={() => onChange(option)} />
            <span>{options[option]()}</span>
          </label>
        ))}
      </fieldset>
      <ul className={styles.legend}>
        {legend.map(([line, words]) => (
          <li key={line}>
            <span className={styles.swatch} data-line={line} aria-hidden />
            {words()}
          </li>
        ))}
      </ul>
    </div>
  );
}
