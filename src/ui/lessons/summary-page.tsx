import { ArrowRight, FolderInput } from 'lucide-react';
import { summaryOf } from '../../state/lessons/summary-of.ts';
import { textsOf } from '../../state/lessons/edits-to.ts';
import { lessonLink } from '../../state/lessons/lesson-link.ts';
import { lessonsTexts } from '../../texts/en/lessons.ts';
import { DiffPreview } from '../editor/diff-preview.tsx';
import { Button } from '../parts/button.tsx';
import { useApp, useWorkspace } from '../use-app.ts';
import { BeforeAfter } from './before-after.tsx';
import styles from './lesson-pane.module.css';
import { STEP_HEADING } from './go-to-step.ts';
import { HandIn, useIsToHandIn } from './hand-in.tsx';
import { StepList } from './step-list.tsx';
import { useLesson, useSession } from './use-session.ts';

/** The end of a lesson; of an exam once it is handed in. */
export function SummaryPage() {
  const isToHandIn = useIsToHandIn();
  if (!isToHandIn) return <Summary />;
  return (
    <>
      <h3 id={STEP_HEADING} className={styles.step} tabIndex={-1}>
        {lessonsTexts.summary()}
      </h3>
      <p>{lessonsTexts.notHandedIn()}</p>
      <div className={styles.actions}>
        <HandIn />
      </div>
    </>
  );
}

/** What was reached and foretold, and how the files have changed since the beginning. */
function Summary() {
  const session = useSession();
  const { actions } = useWorkspace();
  const { lesson, next, start, name } = session.open;
  const record = useLesson((state) => state.record);
  // The files change with the version of the report.
  useApp((state) => state.version);
  const changed = changedFiles(start, textsOf(actions.texts()));
  // What opens in order stays closed until this one is done.
  const isNextOpen = session.workshop?.workshop.unlock !== 'in-order' || record.done !== null;
  const { goals, met, predictions, answered, right, hints, solutions } = summaryOf(lesson, record);
  return (
    <>
      <h3 id={STEP_HEADING} className={styles.step} tabIndex={-1}>
        {met === goals ? lessonsTexts.lessonDone() : lessonsTexts.summary()}
      </h3>
      <dl className={styles.facts}>
        <dt>{lessonsTexts.learnt()}</dt>
        <dd>{lesson.learns}</dd>
        <dt>{lessonsTexts.corrected()}</dt>
        <dd>{lesson.corrects}</dd>
        <dt>{lessonsTexts.goals()}</dt>
        <dd>{lessonsTexts.metOf({ met, goals })}</dd>
        {predictions > 0 && (
          <>
            <dt>{lessonsTexts.predictions()}</dt>
            <dd>{lessonsTexts.rightAtFirst({ right, answered, predictions })}</dd>
          </>
        )}
        {hints + solutions > 0 && (
          <>
            <dt>{lessonsTexts.help()}</dt>
            <dd>{lessonsTexts.helpUsed({ hints, solutions })}</dd>
          </>
        )}
      </dl>
      <StepList />
      <BeforeAfter />
      <section className={styles.changes} aria-label={lessonsTexts.changesSinceStart()}>
        <h4 className={styles.heading}>{lessonsTexts.changesSinceStart()}</h4>
        {changed.length === 0 && <p>{lessonsTexts.noChanges()}</p>}
        {changed.map(({ path, before, after }) => (
          <section key={path} aria-label={path}>
            <h5 className={styles.file}>{path}</h5>
            <DiffPreview before={before} after={after} />
          </section>
        ))}
      </section>
      <div className={styles.actions}>
        {next && (
          <Button
            variant="primary"
            disabled={!isNextOpen}
            onClick={() => actions.openLesson(lessonLink({ pack: name.pack, lesson: next.lesson }))}
          >
            {lessonsTexts.nextLesson({ title: next.title })}
            <ArrowRight size={14} aria-hidden />
          </Button>
        )}
        <Button icon={<FolderInput size={14} aria-hidden />} onClick={() => void session.takeAlong()}>
          {lessonsTexts.takeAlong()}
        </Button>
        <Button onClick={session.leave}>{lessonsTexts.backToWorkspace()}</Button>
      </div>
      {next && !isNextOpen && <p>{lessonsTexts.nextOpensWhenDone({ title: next.title })}</p>}
    </>
  );
}

type Texts = Readonly<Record<string, string>>;

function changedFiles(start: Texts, now: Texts) {
  const paths = [...new Set([...Object.keys(start), ...Object.keys(now)])].sort();
  return paths
    .map((path) => ({ path, before: start[path] ?? '', after: now[path] ?? '' }))
    .filter(({ before, after }) => before !== after);
}
