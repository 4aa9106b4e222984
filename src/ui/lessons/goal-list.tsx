import type { GoalView } from '../../core/lessons/view/lesson-view.ts';
import { lessonsTexts } from '../../texts/en/lessons.ts';
import { GoalRow } from './goal-row.tsx';
import styles from './goals.module.css';
import { useLesson } from './use-session.ts';

/** The goal that is open longest: the first one that is. Its hint is offered first. */
const nextOf = (goals: readonly GoalView[]): string | null =>
  goals.find(({ state }) => state !== 'met')?.id ?? null;

/** The results of the step, and what must stay as it is. */
export function GoalList() {
  const view = useLesson((state) => state.view);
  const isHandedIn = useLesson(({ record }) => record.handedIn !== null);
  if (!view) return <p className={styles.waiting}>{lessonsTexts.evaluating()}</p>;
  const goals = view.goals.filter(({ hidden }) => !hidden || isHandedIn);
  const next = nextOf(goals);
  return (
    <>
      {goals.length > 0 && (
        <section className={styles.part}>
          <h4 className={styles.heading}>
            {lessonsTexts.goals()}
            <span className={styles.count}>
              {lessonsTexts.metOf({
                met: goals.filter(({ state }) => state === 'met').length,
                goals: goals.length,
              })}
            </span>
          </h4>
          <ul className={styles.goals} aria-label={lessonsTexts.goals()}>
            {goals.map((goal) => (
              <GoalRow key={goal.id} goal={goal} isNext={goal.id === next} />
            ))}
          </ul>
        </section>
      )}
      <Guards guards={view.guards.filter(({ hidden }) => !hidden || isHandedIn)} />
    </>
  );
}

/** Folded while all of them hold. */
function Guards({ guards }: { guards: readonly GoalView[] }) {
  if (guards.length === 0) return null;
  const broken = guards.filter(({ state }) => state !== 'met');
  return (
    <details className={styles.guards} open={broken.length > 0 || undefined} data-broken={broken.length > 0}>
      <summary>
        {broken.length > 0
          ? lessonsTexts.brokenGuards({ count: broken.length })
          : lessonsTexts.guardsHold({ count: guards.length })}
      </summary>
      <ul className={styles.goals} aria-label={lessonsTexts.guards()}>
        {guards.map((guard) => (
          <GoalRow key={`${guard.step}/${guard.id}`} goal={guard} />
        ))}
      </ul>
    </details>
  );
}
