import { Check, CircleDashed } from 'lucide-react';
import { lessonLink } from '../../state/lessons/lesson-link.ts';
import { progressOf, type LessonProgress } from '../../core/lessons/view/lesson-progress.ts';
import type { LessonOutline } from '../../core/lessons/view/pack-outline.ts';
import { lessonsTexts } from '../../texts/en/lessons.ts';
import { lessonPacksTexts } from '../../texts/en/lesson-packs.ts';
import { SeverityIcon } from '../parts/severity-icon.tsx';
import { useWorkspace } from '../use-app.ts';
import styles from './lesson-list.module.css';
import { PackHead } from './pack-head.tsx';
import { useLessons } from './use-lessons.ts';

const words: Readonly<Record<LessonProgress, () => string>> = {
  new: lessonsTexts.isNew,
  begun: lessonsTexts.isBegun,
  done: lessonsTexts.isDone,
};

/** The lessons by chapter: what each is about, how long it takes, and how far one is. */
export function LessonList({ onOpen, onChange }: { onOpen?: () => void; onChange?: () => void }) {
  const { actions } = useWorkspace();
  const lessons = useLessons();
  if (lessons.state === 'loading') return <p aria-busy="true">{lessonsTexts.loading()}</p>;
  if (lessons.state === 'failed')
    return <p role="alert">{lessonsTexts.notLoaded({ reason: lessons.reason })}</p>;
  // Chapters stand below the title of their pack, where that is shown.
  const Heading = onChange ? 'h4' : 'h3';
  return lessons.packs.map((pack) => (
    <div key={pack.id} className={styles.pack}>
      {onChange && <PackHead pack={pack} onChange={onChange} />}
      {pack.chapters.map(({ title, lessons: listed }) => (
        <section key={title} aria-label={title}>
          <Heading className={styles.heading}>{title}</Heading>
          <ol className={styles.lessons}>
            {listed.map((lesson) => (
              <li key={lesson.id}>
                <LessonButton
                  lesson={lesson}
                  isFaulty={pack.kept?.faulty.includes(lesson.id) ?? false}
                  progress={progressOf(lessons.progress.get(`${pack.id}/${lesson.id}`))}
                  onClick={() => {
                    onOpen?.();
                    actions.openLesson(lessonLink({ pack: pack.id, lesson: lesson.id }));
                  }}
                />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  ));
}

type Props = {
  lesson: LessonOutline;
  progress: LessonProgress;
  isFaulty?: boolean;
  /** Why it cannot be opened yet; null where it can. */
  locked?: string | null;
  onClick: () => void;
};

/** A lesson on a list. */
export function LessonButton({
  lesson: { number, title, minutes, learns },
  progress,
  isFaulty = false,
  locked = null,
  onClick,
}: Props) {
  return (
    <button
      type="button"
      className={styles.lesson}
      data-progress={progress}
      disabled={locked !== null}
      onClick={onClick}
    >
      <span className={styles.number} aria-hidden>
        {number}
      </span>
      <span className={styles.title}>{title}</span>
      <span className={styles.facts}>
        {lessonsTexts.minutes({ minutes })}
        <span className={styles.progress}>
          {progress === 'done' && <Check size={12} aria-hidden />}
          {progress === 'begun' && <CircleDashed size={12} aria-hidden />}
          {words[progress]()}
        </span>
      </span>
      <span className={styles.learns}>{locked ?? learns}</span>
      {isFaulty && (
        <span className={styles.faulty}>
          <SeverityIcon severity="warning" silent />
          {lessonPacksTexts.hasProblems()}
        </span>
      )}
    </button>
  );
}
