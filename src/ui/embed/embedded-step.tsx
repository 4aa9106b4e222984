import { embedTexts } from '../../texts/en/embed.ts';
import { GoalList } from '../lessons/goal-list.tsx';
import { HintsOf } from '../lessons/hints-of.tsx';
import { PredictionCard } from '../lessons/prediction.tsx';
import { ProseView } from '../lessons/prose.tsx';
import { useLesson, useSession } from '../lessons/use-session.ts';
import styles from './embed-window.module.css';

const tabStop = { tabIndex: 0 } as const;

/** One step of a lesson: its words, questions, results to reach, and hints. The rest of the lesson is in Gatehouse. */
export function EmbeddedStep() {
  const { open } = useSession();
  const at = useLesson((state) => state.at);
  const isMet = useLesson((state) => state.view?.done === true);
  const { steps, title } = open.lesson;
  const step = steps[at];
  if (!step) return null;
  return (
    // It scrolls, and keys have to reach it for that.
    <section className={styles.step} aria-label={embedTexts.step()} {...tabStop}>
      <h2 className={styles.about}>
        {embedTexts.stepOf({ lesson: title, number: at + 1, all: steps.length })}
      </h2>
      <h3 className={styles.title}>{step.title}</h3>
      {step.prose.length > 0 && <ProseView prose={step.prose} />}
      {step.predictions
        .filter(({ on }) => on === 'before')
        .map((one) => (
          <PredictionCard key={one.id} prediction={one} waits={false} />
        ))}
      <GoalList />
      <HintsOf goal={null} />
      {step.after.length > 0 && <ProseView prose={step.after} />}
      {step.predictions
        .filter(({ on }) => on !== 'before')
        .map((one) => (
          <PredictionCard key={one.id} prediction={one} waits={!isMet} />
        ))}
    </section>
  );
}
