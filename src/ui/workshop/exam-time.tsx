import { useEffect, useState } from 'react';
import { workshopTexts } from '../../texts/en/workshop.ts';
import { useLesson, useSession } from '../lessons/use-session.ts';

/** How often the clock of an exam is looked at, in milliseconds. */
const BEAT = 10_000;

/** What is left of the time for the exam of a workshop. Nothing is taken away when it is over. */
export function ExamTime() {
  const { workshop, open } = useSession();
  const minutes = open.lesson.mode === 'exam' ? (workshop?.workshop.minutes ?? null) : null;
  return minutes === null ? null : <Clock minutes={minutes} />;
}

function Clock({ minutes }: { minutes: number }) {
  const begun = useLesson(({ record }) => record.begun);
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const beat = setInterval(() => setNow(Date.now()), BEAT);
    return () => clearInterval(beat);
  }, []);
  const left = Math.ceil(minutes - (now - begun) / 60_000);
  return (
    <p role="timer">
      {left > 0 ? workshopTexts.timeForExam({ minutes, left }) : workshopTexts.timeIsOver({ minutes })}
    </p>
  );
}
