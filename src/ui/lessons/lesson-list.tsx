import { Check, CircleDashed } from 'lucide-react';
import { lessonLink } from '../../state/lessons/lesson-link.ts';
import { progressOf, type LessonOutline, type LessonProgress } from '../../core/lessons/view/pack-outline.ts';
import { lessonsTexts } from '../../texts/en/lessons.ts';
import { useWorkspace } from '../use-app.ts';
import styles from './lesson-list.module.css';
import { useLessons } from './use-lessons.ts';

const words: Readonly<Record<LessonProgress, () => string>> = {
  new: lessonsTexts.isNew,
  begun: lessonsTexts.isBegun,
  done: lessonsTexts.isDone,
};

/** The lessons by chapter: what each is about, how long it takes, and how far one is. */
export function LessonList({ onOpen }: { onOpen?: () => void }) {
  const { actions } = useWorkspace();
  const lessons = useLessons();
  if (lessons.state === 'loading') return <p aria-busy="true">{lessonsTexts.loading()}</p>;
  if (lessons.state === 'failed')
    return <p role="alert">{lessonsTexts.notLoaded({ reason: lessons.reason })}</p>;
  return lessons.packs.map((pack) => (
    <div key={pack.id} className={styles.pack}>
      {pack.chapters.map(({ title, lessons: listed }) => (
        <section key={title} aria-label={title}>
          <h3 className={styles.heading}>{title}</h3>
          <ol className={styles.lessons}>
            {listed.map((lesson) => (
              <li key={lesson.id}>
                <LessonButton
                  lesson={lesson}
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

type Props = { lesson: LessonOutline; progress: LessonProgress; onClick: () => void };

function LessonButton({ lesson: { number, title, minutes, learns }, progress, onClick }: Props) {
  return (
    <button type="button" className={styles.lesson} data-progress={progress} onClick={onClick}>
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
      <span className={styles.learns}>{learns}</span>
    </button>
  );
}
