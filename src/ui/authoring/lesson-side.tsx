import { BookOpen } from 'lucide-react';
import { useState } from 'react';
import { authoringTexts } from '../../texts/en/authoring.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { SelectField } from '../parts/field.tsx';
import { Tabs } from '../parts/tabs.tsx';
import styles from './authoring.module.css';
import { GoalTrials } from './goal-trials.tsx';
import { PreviewPane } from './preview-pane.tsx';
import { useAuthor, useAuthorState } from './use-author.ts';

/** The lesson as learners see it, and how its goals stand: a step at a time. */
export function LessonSide() {
  const session = useAuthor();
  const view = useAuthorState((state) => state.view);
  const step = useAuthorState((state) => state.step);
  const [tab, setTab] = useState<'preview' | 'goals'>('preview');
  if (!view) return <p className={styles.opening}>{authoringTexts.checking()}</p>;
  const { pack, lesson } = view;
  if (!pack || !lesson)
    return (
      <section className={styles.side} aria-label={authoringTexts.preview()}>
        {pack && (
          <div className={styles.choices}>
            <LessonChoice />
          </div>
        )}
        <Nothing isPack={!pack} />
      </section>
    );
  const { steps } = lesson.content.lesson;
  const trials = lesson.trials[step];
  return (
    <section className={styles.side} aria-label={authoringTexts.previewAndGoals()}>
      <div className={styles.choices}>
        <LessonChoice />
        <SelectField
          label={authoringTexts.step()}
          value={String(step)}
          onChange={(event) => session.showStep(Number(event.target.value))}
        >
          {steps.map(({ id, title }, index) => (
            <option key={id} value={index}>
              {authoringTexts.stepNumber({ number: index + 1, title })}
            </option>
          ))}
        </SelectField>
      </div>
      <Tabs
        label={authoringTexts.previewAndGoals()}
        value={tab}
        onChange={setTab}
        tabs={[
          {
            id: 'preview',
            label: authoringTexts.preview(),
            content: trials ? <PreviewPane lesson={lesson} trials={trials} step={step} /> : <NoStep />,
          },
          {
            id: 'goals',
            label: authoringTexts.goals(),
            content: trials ? <GoalTrials trials={trials} /> : <NoStep />,
          },
        ]}
      />
    </section>
  );
}

const NoStep = () => <p className={styles.none}>{authoringTexts.noGoals()}</p>;

/** What no folder is called. */
const NONE = '/';

function LessonChoice() {
  const session = useAuthor();
  const lessons = useAuthorState(({ view }) => view?.pack?.lessons ?? []);
  const lesson = useAuthorState((state) => state.lesson);
  if (lessons.length === 0) return null;
  const isListed = lessons.some(({ folder }) => folder === lesson);
  return (
    <SelectField
      label={authoringTexts.lesson()}
      value={isListed ? (lesson ?? NONE) : NONE}
      onChange={(event) => session.openLesson(event.target.value)}
    >
      {!isListed && <option value={NONE}>{lesson ?? authoringTexts.noLesson()}</option>}
      {lessons.map(({ folder, title }) => (
        <option key={folder} value={folder}>
          {title}
        </option>
      ))}
    </SelectField>
  );
}

/** Why there is nothing to show. */
function Nothing({ isPack }: { isPack: boolean }) {
  const isThere = useAuthorState(({ lesson }) => lesson !== null);
  const isEmpty = !isPack && !isThere;
  const title = isPack
    ? authoringTexts.unreadablePack()
    : isEmpty
      ? authoringTexts.noLesson()
      : authoringTexts.unreadableLesson();
  return (
    <EmptyState icon={<BookOpen size={24} />} title={title}>
      <p>{isEmpty ? authoringTexts.aboutNoLesson() : authoringTexts.aboutUnreadable()}</p>
    </EmptyState>
  );
}
