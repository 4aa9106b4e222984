import { RotateCcw } from 'lucide-react';
import { useState, type ComponentProps } from 'react';
import { choices, choiceSubjects } from '../../core/choices/all-choices.ts';
import type { Choice } from '../../core/choices/define-choice.ts';
import { knownAnswers } from '../../core/presets/choices-with.ts';
import type { Preset } from '../../core/presets/define-preset.ts';
import { isOfImplementations } from '../../core/presets/implementation-choices.ts';
import { ModelLink } from '../help/model-link.tsx';
import { Button } from '../parts/button.tsx';
import { SelectField } from '../parts/field.tsx';
import { useApp } from '../use-app.ts';
import { implementationChoicesTexts } from '../../texts/en/implementation-choices.ts';
import { RichText } from '../parts/rich-text.tsx';
import { changedChoices, usualAnswer, withChoice } from './changed-choices.ts';
import { ImplementationField } from './implementation-field.tsx';
import styles from './settings.module.css';
import { usePreset } from './use-preset.ts';

/** Draws a link to the model; without words of the text, it is called like its page. */
const linkTo = (section: ComponentProps<typeof ModelLink>['section']) => (inside: readonly string[]) => (
  <ModelLink section={section}>{inside.length > 0 ? inside : undefined}</ModelLink>
);

/** Every point that the Gateway API or a controller's settings leave open, with the workspace's choice. */
export function ChoicesSettings() {
  const chosen = useApp((state) => state.options.choices);
  const setOptions = useApp((state) => state.setOptions);
  const preset = usePreset();
  const known = preset ? knownAnswers(preset) : {};
  const changed = changedChoices(chosen, known).length;
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
      <ImplementationField />
      {changed > 0 && (
        <Button size="sm" icon={<RotateCcw size={13} />} onClick={() => setOptions({ choices: {} })}>
          {implementationChoicesTexts.reset()}
        </Button>
      )}
      {choiceSubjects.map(({ title, choices: points }) => (
        <SubjectChoices key={title} title={title} points={points} preset={preset} />
      ))}
    </details>
  );
}

type SubjectProps = { title: string; points: readonly Choice[]; preset: Preset | null };

/** The choices of one subject, folded: open where one is not the default. */
function SubjectChoices({ title, points, preset }: SubjectProps) {
  const chosen = useApp((state) => state.options.choices);
  const setOptions = useApp((state) => state.setOptions);
  const known = preset ? knownAnswers(preset) : {};
  const changed = changedChoices(chosen, known).filter((choice) => points.includes(choice)).length;
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
              value={chosen[choice.id] ?? usualAnswer(choice, known)}
              usual={usualAnswer(choice, known)}
              source={preset && sourceOf(preset, choice)}
              onChange={(value) => setOptions({ choices: withChoice(chosen, choice, value, known) })}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Where it can be read what an implementation does; null for what no implementation of the Gateway API decides. */
function sourceOf({ name, answers }: Preset, { id }: Choice): string | null {
  if (!isOfImplementations(id)) return null;
  const answer = answers[id];
  return answer
    ? implementationChoicesTexts.answered({ name, source: answer.source })
    : implementationChoicesTexts.notKnown({ name });
}

type FieldProps = {
  choice: Choice;
  value: string;
  /** What holds where the workspace says nothing else. */
  usual: string;
  /** Where it is known from what the implementation does; null where none was chosen. */
  source: string | null;
  onChange: (value: string) => void;
};

function ChoiceField({ choice, value, usual, source, onChange }: FieldProps) {
  const isChanged = value !== usual;
  return (
    <div className={styles.choice} data-changed={isChanged}>
      <SelectField
        label={isChanged ? implementationChoicesTexts.changed({ choice: choice.title }) : choice.title}
        hint={
          <>
            {choice.differs} <RichText parts={implementationChoicesTexts.see({ a: linkTo(choice.model) })} />
            {source !== null && <span className={styles.source}>{source}</span>}
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
