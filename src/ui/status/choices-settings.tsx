import { RotateCcw } from 'lucide-react';
import { useState, type ComponentProps } from 'react';
import { choices, choiceSubjects } from '../../core/choices/all-choices.ts';
import type { Choice } from '../../core/choices/define-choice.ts';
import { ModelLink } from '../help/model-link.tsx';
import { Button } from '../parts/button.tsx';
import { SelectField } from '../parts/field.tsx';
import { useApp } from '../use-app.ts';
import { implementationChoicesTexts } from '../../texts/en/implementation-choices.ts';
import { RichText } from '../parts/rich-text.tsx';
import { changedChoices, withChoice } from './changed-choices.ts';
import styles from './settings.module.css';

/** Draws a link to the model; without words of the text, it is called like its page. */
const linkTo = (section: ComponentProps<typeof ModelLink>['section']) => (inside: readonly string[]) => (
  <ModelLink section={section}>{inside.length > 0 ? inside : undefined}</ModelLink>
);

/** Every point that the Gateway API or a controller's settings leave open, with the workspace's choice. */
export function ChoicesSettings() {
  const chosen = useApp((state) => state.options.choices);
  const setOptions = useApp((state) => state.setOptions);
  const changed = changedChoices(chosen).length;
  return (
    <details className={styles.choices}>
      <summary>
        <strong>{implementationChoicesTexts.title()}</strong>
        <span data-changed={changed > 0}>
          {changed === 0
            ? implementationChoicesTexts.allDefaults({ count: choices.length })
            : implementationChoicesTexts.changedPoints({ count: choices.length, changed })}
        </span>
      </summary>
      <p className={styles.about}>
        <RichText
          parts={implementationChoicesTexts.about({
            a: linkTo('choices'),
          })}
        />
      </p>
      {changed > 0 && (
        <Button size="sm" icon={<RotateCcw size={13} />} onClick={() => setOptions({ choices: {} })}>
          {implementationChoicesTexts.reset()}
        </Button>
      )}
      {choiceSubjects.map(({ title, choices: points }) => (
        <SubjectChoices key={title} title={title} points={points} />
      ))}
    </details>
  );
}

/** The choices of one subject, folded: open where one is not the default. */
function SubjectChoices({ title, points }: { title: string; points: readonly Choice[] }) {
  const chosen = useApp((state) => state.options.choices);
  const setOptions = useApp((state) => state.setOptions);
  const changed = points.filter(({ id, default: usual }) => (chosen[id] ?? usual) !== usual).length;
  // What it begins with: a choice that is set back leaves it as it is.
  const [isOpen] = useState(changed > 0);
  return (
    <details className={styles.subject} open={isOpen}>
      <summary>
        {/* Words of the core, as those of the choices. */}
        <strong lang="en">{title}</strong>
        <span data-changed={changed > 0}>
          {changed === 0
            ? implementationChoicesTexts.allDefaults({ count: points.length })
            : implementationChoicesTexts.changedPoints({ count: points.length, changed })}
        </span>
      </summary>
      <ul>
        {points.map((choice) => (
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
        label={isChanged ? implementationChoicesTexts.changed({ choice: choice.title }) : choice.title}
        hint={
          <>
            {choice.differs} <RichText parts={implementationChoicesTexts.see({ a: linkTo(choice.model) })} />
          </>
        }
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {Object.entries(choice.values).map(([id, words]) => (
          <option key={id} value={id}>
            {id === choice.default ? implementationChoicesTexts.isDefault({ value: words }) : words}
          </option>
        ))}
      </SelectField>
    </div>
  );
}
