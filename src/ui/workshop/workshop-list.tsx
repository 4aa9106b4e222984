import { ClipboardCheck, LogOut } from 'lucide-react';
import { useState } from 'react';
import { unlockedLessons } from '../../core/lessons/workshop/workshop-lessons.ts';
import { progressOf } from '../../core/lessons/view/lesson-progress.ts';
import type { KeptWorkshop } from '../../state/lessons/kept-workshop.ts';
import { lessonLink } from '../../state/lessons/lesson-link.ts';
import { lessonsTexts } from '../../texts/en/lessons.ts';
import { workshopTexts } from '../../texts/en/workshop.ts';
import { LessonButton } from '../lessons/lesson-list.tsx';
import lists from '../lessons/lesson-list.module.css';
import { useLessons } from '../lessons/use-lessons.ts';
import { Button } from '../parts/button.tsx';
import { TextField } from '../parts/field.tsx';
import { useApp, useWorkspace } from '../use-app.ts';
import styles from './workshop.module.css';

type Props = { kept: KeptWorkshop; onOpen: () => void; onLeave: () => void };

/** What learners see of a workshop: its lessons and no other. */
export function WorkshopList({ kept, onOpen, onLeave }: Props) {
  const { actions } = useWorkspace();
  const { openDialog, toast } = useApp((state) => state);
  const lessons = useLessons();
  const [name, setName] = useState(kept.name);
  const { workshop, packId } = kept;
  if (lessons.state === 'loading') return <p aria-busy="true">{lessonsTexts.loading()}</p>;
  if (lessons.state === 'failed')
    return <p role="alert">{lessonsTexts.notLoaded({ reason: lessons.reason })}</p>;
  const outlines = new Map(
    lessons.packs
      .filter(({ id }) => id === packId)
      .flatMap(({ chapters }) => chapters.flatMap((chapter) => chapter.lessons))
      .map((lesson) => [lesson.id, lesson]),
  );
  const listed = workshop.lessons.flatMap((id) => outlines.get(id) ?? []);
  const progress = (id: string) => progressOf(lessons.progress.get(`${packId}/${id}`));
  const unlocked = unlockedLessons(
    workshop.unlock,
    listed.map(({ id }) => id),
    (id) => progress(id) === 'done',
  );
  const keepName = async () => {
    if (name !== kept.name) await (await actions.workshops()).setName(kept, name);
  };
  // The page is loaded again for a lesson: the name is kept by then.
  const open = async (lesson: string) => {
    await keepName();
    onOpen();
    actions.openLesson(lessonLink({ pack: packId, lesson }));
  };
  const leave = async () => {
    await (await actions.workshops()).leave(kept);
    toast({ tone: 'success', message: workshopTexts.left() });
    onLeave();
  };
  return (
    <div className={styles.parts}>
      <h3 className={styles.title}>{workshopTexts.workshop({ title: workshop.title })}</h3>
      {workshop.asksName && (
        <TextField
          label={workshopTexts.yourName()}
          hint={workshopTexts.aboutName()}
          maxLength={80}
          value={name}
          onChange={(event) => setName(event.target.value)}
          onBlur={() => void keepName()}
        />
      )}
      <ol className={lists.lessons} aria-label={workshopTexts.ofLessons()}>
        {listed.map((lesson, index) => (
          <li key={lesson.id}>
            <LessonButton
              lesson={{ ...lesson, number: index + 1 }}
              progress={progress(lesson.id)}
              locked={unlocked.has(lesson.id) ? null : workshopTexts.notUnlocked()}
              onClick={() => void open(lesson.id)}
            />
          </li>
        ))}
      </ol>
      <div className={styles.buttons}>
        <Button
          icon={<ClipboardCheck size={14} aria-hidden />}
          onClick={() => void keepName().then(() => openDialog({ type: 'completion' }))}
        >
          {workshopTexts.myCompletion()}
        </Button>
        <Button variant="quiet" icon={<LogOut size={14} aria-hidden />} onClick={() => void leave()}>
          {workshopTexts.leave()}
        </Button>
      </div>
    </div>
  );
}
