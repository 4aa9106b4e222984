import { Circle, CircleCheck } from 'lucide-react';
import type { StepTrials, Trial } from '../../core/lessons/author/lesson-trials.ts';
import type { GoalView } from '../../core/lessons/view/lesson-view.ts';
import { authoringTexts } from '../../texts/en/authoring.ts';
import { scrolledByKeys } from '../parts/scrolled-by-keys.ts';
import { SeverityIcon } from '../parts/severity-icon.tsx';
import styles from './authoring.module.css';
import { trialWords } from './trial-words.ts';

const goalsOf = ({ view }: Trial): readonly GoalView[] => [...view.goals, ...view.guards];

/** Each goal of a step, and how it stands in each of its states, in the words that learners read. */
export function GoalTrials({ trials: { trials, step } }: { trials: StepTrials }) {
  const [first] = trials;
  const own = (first ? goalsOf(first) : []).filter((goal) => goal.step === step);
  if (own.length === 0) return <p className={styles.none}>{authoringTexts.noGoals()}</p>;
  return (
    <div className={styles.goals} role="group" aria-label={authoringTexts.goals()} {...scrolledByKeys}>
      {own.map(({ id, say, guard }) => (
        <section key={id} aria-label={say}>
          <h3 className={styles.say}>
            {say} {guard && <span className={styles.guard}>{authoringTexts.guard()}</span>}
          </h3>
          <ul>
            {trials.flatMap((trial) => {
              const goal = goalsOf(trial).find((one) => one.id === id && one.step === step);
              return goal ? [<TrialRow key={trial.id} trial={trial} goal={goal} />] : [];
            })}
          </ul>
        </section>
      ))}
    </div>
  );
}

function TrialRow({ trial, goal }: { trial: Trial; goal: GoalView }) {
  const isMet = goal.state === 'met';
  const Icon = isMet ? CircleCheck : Circle;
  return (
    <li className={styles.trial} data-met={isMet}>
      <Icon size={14} aria-hidden />
      <div>
        <p className={styles.verdict}>
          {trialWords(trial)}: {isMet ? authoringTexts.isMet() : authoringTexts.isNotMet()}
          {trial.wrong.includes(goal.id) && (
            <span className={styles.wrong}>
              <SeverityIcon severity="error" silent /> {authoringTexts.isWrong()}
            </span>
          )}
        </p>
        {isMet ? (
          <p>{goal.found}</p>
        ) : (
          <>
            <p>
              {authoringTexts.expected()} {goal.expected}
            </p>
            <p>
              {authoringTexts.instead()} {goal.instead}
            </p>
          </>
        )}
      </div>
    </li>
  );
}
