import { ChevronRight, Circle, CircleCheck, CircleDashed, Eye } from 'lucide-react';
import { useId, useState } from 'react';
import type { GoalState, GoalView } from '../../core/lessons/view/lesson-view.ts';
import { lessonsTexts } from '../../texts/en/lessons.ts';
import { Button } from '../parts/button.tsx';
import { Cover } from '../presenter/cover.tsx';
import styles from './goals.module.css';
import { HintsOf } from './hints-of.tsx';
import { useSession } from './use-session.ts';

const looks = {
  open: { icon: Circle, words: lessonsTexts.open },
  met: { icon: CircleCheck, words: lessonsTexts.met },
  broken: { icon: CircleDashed, words: lessonsTexts.broken },
} as const satisfies Record<GoalState, unknown>;

/**
 * A result to reach, and how it stands. One that is not met says what is met instead, when it is opened; in an exam that was
 * handed in at once.
 */
export function GoalRow({ goal, isNext = false }: { goal: GoalView; isNext?: boolean }) {
  const session = useSession();
  const [isOpen, setOpen] = useState(session.open.lesson.mode === 'exam');
  const id = useId();
  const { icon: Icon, words } = looks[goal.state];
  const isMet = goal.state === 'met';
  const light = () => session.lightKeys(goal.lights);
  const darken = () => session.lightKeys([]);
  const say = (
    <>
      <Icon size={16} aria-hidden className={styles.mark} />
      <span className={styles.say}>
        {goal.say}
        <span className="visually-hidden">
          {' '}
          ({goal.guard && goal.state === 'broken' ? lessonsTexts.guardBroken() : words()})
        </span>
      </span>
    </>
  );
  return (
    <li
      className={styles.goal}
      data-state={goal.state}
      onPointerEnter={light}
      onPointerLeave={darken}
      onFocus={light}
      onBlur={darken}
    >
      {isMet ? (
        <p className={styles.line}>{say}</p>
      ) : (
        <button
          type="button"
          className={styles.line}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          {say}
          <ChevronRight size={14} aria-hidden className={styles.chevron} />
        </button>
      )}
      {isOpen && !isMet && (
        <div id={id} className={styles.details}>
          <Cover id={`goal ${goal.id}`} what="details">
            <dl>
              <dt>{lessonsTexts.expected()}</dt>
              <dd>{goal.expected}</dd>
              <dt>{lessonsTexts.instead()}</dt>
              <dd>{goal.instead}</dd>
            </dl>
          </Cover>
          <ShowButton goal={goal} onShow={session.show} />
        </div>
      )}
      <HintsOf goal={goal.id} isNext={isNext} />
    </li>
  );
}

function ShowButton({
  goal: { show, say },
  onShow,
}: {
  goal: GoalView;
  onShow: (show: NonNullable<GoalView['show']>) => void;
}) {
  if (!show) return null;
  return (
    <Button
      size="sm"
      icon={<Eye size={14} aria-hidden />}
      aria-label={lessonsTexts.showOne({ goal: say })}
      onClick={() => onShow(show)}
    >
      {lessonsTexts.show()}
    </Button>
  );
}
