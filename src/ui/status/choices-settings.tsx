import { RotateCcw } from 'lucide-react';
import { choices } from '../../core/choices/all-choices.ts';
import type { Choice } from '../../core/choices/define-choice.ts';
import { ModelLink } from '../help/model-link.tsx';
import { Button } from '../parts/button.tsx';
import { SelectField } from '../parts/field.tsx';
import { useApp } from '../use-app.ts';
import { changedChoices, withChoice } from './changed-choices.ts';
import styles from './settings.module.css';

/** Every point that the Gateway API leaves open, with the workspace's choice. */
export function ChoicesSettings() {
  const chosen = useApp((state) => state.options.choices);
  const setOptions = useApp((state) => state.setOptions);
  const changed = changedChoices(chosen).length;
  return (
    <details className={styles.choices}>
      <summary>
        <strong>Implementations differ here</strong>
        <span data-changed={changed > 0}>
          {choices.length} points, {changed === 0 ? 'all defaults' : `${changed} changed`}
        </span>
      </summary>
      <p className={styles.about}>
        The Gateway API leaves these points open. Choose what your implementation does: status, findings and
        traffic follow. <ModelLink section="choices">About these choices</ModelLink>
      </p>
      {changed > 0 && (
        <Button size="sm" icon={<RotateCcw size={13} />} onClick={() => setOptions({ choices: {} })}>
          Reset to defaults
        </Button>
      )}
      <ul>
        {choices.map((choice) => (
          <li key={choice.id}>
            <ChoiceField
              choice={choice}
              value={chosen[choice.id] ?? choice.default}
              onChange={(value) => setOptions({ choices: withChoice(chosen, choice, value) })}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}

type FieldProps = { choice: Choice; value: string; onChange: (value: string) => void };

function ChoiceField({ choice, value, onChange }: FieldProps) {
  const isChanged = value !== choice.default;
  return (
    <div className={styles.choice} data-changed={isChanged}>
      <SelectField
        label={isChanged ? `${choice.title} (changed)` : choice.title}
        hint={
          <>
            {choice.differs} See <ModelLink section={choice.model} />.
          </>
        }
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {Object.entries(choice.values).map(([id, words]) => (
          <option key={id} value={id}>
            {words}
            {id === choice.default ? ' (default)' : ''}
          </option>
        ))}
      </SelectField>
    </div>
  );
}
