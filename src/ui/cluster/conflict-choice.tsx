import type { ApplyResult } from '../../cluster/cluster-types.ts';
import { clusterTexts } from '../../texts/en/cluster.ts';
import { Checkbox } from '../parts/field.tsx';
import styles from './cluster.module.css';

type Props = {
  result: Extract<ApplyResult, { outcome: 'conflict' }>;
  /** The fields that are taken over. */
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
};

/** Fields that others manage, by manager, each of which can be taken over; what is not stays as the cluster has it. */
export function ConflictChoice({ result, chosen, onChoose }: Props) {
  const toggle = (field: string) => {
    const next = new Set(chosen);
    if (!next.delete(field)) next.add(field);
    onChoose(next);
  };
  return (
    <div className={styles.conflicts}>
      {result.conflicts.map(({ manager, using, fields }) => (
        <fieldset key={`${manager} ${using}`}>
          <legend>
            {using === null
              ? clusterTexts.managedBy({ manager })
              : clusterTexts.managedByUsing({ manager, using })}
          </legend>
          {fields.map((field) => (
            <Checkbox
              key={field}
              label={clusterTexts.takeOver({ field })}
              checked={chosen.has(field)}
              onChange={() => toggle(field)}
            />
          ))}
        </fieldset>
      ))}
      <p>{clusterTexts.staysTheirs()}</p>
    </div>
  );
}
