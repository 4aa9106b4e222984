import { Check, CircleCheck, Route, Send, X } from 'lucide-react';
import { useLayoutEffect, useRef, type RefObject } from 'react';
import type { Prediction } from '../../core/lessons/format/lesson.ts';
import type { Guess } from '../../core/lessons/learner/learner-record.ts';
import { lessonsTexts } from '../../texts/en/lessons.ts';
import { Words } from '../help/words.tsx';
import { Button } from '../parts/button.tsx';
import { Cover } from '../presenter/cover.tsx';
import { CountedHands, Hands } from '../presenter/hands.tsx';
import { useApp } from '../use-app.ts';
import styles from './prediction.module.css';
import { useLesson, useSession } from './use-session.ts';

/**
 * A question about what will happen, which the simulator answers once something is picked. A wrong guess is said plainly
 * and costs nothing.
 */
export function PredictionCard({ prediction, waits }: { prediction: Prediction; waits: boolean }) {
  const session = useSession();
  const guess = useLesson(({ record }) => record.steps[session.step()?.id ?? '']?.guesses[prediction.id]);
  const isAnswered = guess !== undefined && guess.option !== null;
  const hadFocus = useRef(false);
  if (waits && !isAnswered)
    return (
      <section className={styles.card}>
        <p className={styles.ask}>
          <Words>{prediction.ask}</Words>
        </p>
        <p className={styles.waits}>{lessonsTexts.onceGoalsAreMet()}</p>
      </section>
    );
  return isAnswered ? (
    <Answered prediction={prediction} guess={guess} hadFocus={hadFocus} />
  ) : (
    <Asked prediction={prediction} hadFocus={hadFocus} />
  );
}

type HadFocus = RefObject<boolean>;

/** The answer has the focus that the question had, and the other way round: the learner stays where it is read on. */
function useFocusOfCard<T extends HTMLElement>(hadFocus: HadFocus): RefObject<T | null> {
  const ref = useRef<T>(null);
  useLayoutEffect(() => {
    const card = ref.current;
    if (hadFocus.current) (card?.querySelector('input') ?? card)?.focus();
    return () => {
      hadFocus.current = card?.contains(document.activeElement) === true;
    };
  }, [hadFocus]);
  return ref;
}

/** A text with `code` in it. */
const inWords = (text: string) => <Words>{text}</Words>;

function Asked({ prediction, hadFocus }: { prediction: Prediction; hadFocus: HadFocus }) {
  const card = useFocusOfCard<HTMLFormElement>(hadFocus);
  const session = useSession();
  const picked = useLesson((state) => state.picked[prediction.id]);
  return (
    <form
      ref={card}
      className={styles.card}
      onSubmit={(event) => {
        event.preventDefault();
        void session.guess(prediction);
      }}
    >
      <fieldset className={styles.options}>
        <legend className={styles.ask}>
          <Words>{prediction.ask}</Words>
        </legend>
        {prediction.options.map(({ say }, index) => (
          <div key={say}>
            <label className={styles.option}>
              <input
                type="radio"
                name={prediction.id}
                checked={picked === index}
                onChange={() => session.pick(prediction.id, index)}
              />
              <span>{inWords(say)}</span>
            </label>
            <Hands
              prediction={prediction.id}
              options={prediction.options.map((option) => option.say)}
              index={index}
              onMost={(option) => session.pick(prediction.id, option)}
            />
          </div>
        ))}
      </fieldset>
      <Button
        type="submit"
        size="sm"
        variant="primary"
        disabled={picked === undefined}
        icon={prediction.request ? <Send size={14} aria-hidden /> : undefined}
      >
        {prediction.request ? lessonsTexts.sendIt() : lessonsTexts.showAnswer()}
      </Button>
    </form>
  );
}

type AnsweredProps = Readonly<{ prediction: Prediction; guess: Guess; hadFocus: HadFocus }>;

function Answered({ prediction, guess, hadFocus }: AnsweredProps) {
  const card = useFocusOfCard<HTMLElement>(hadFocus);
  const session = useSession();
  const answer = useLesson((state) => state.answers[prediction.id]);
  const showBottom = useApp((state) => state.showBottom);
  const right = answer?.right ?? null;
  const chosen = guess.option ?? 0;
  const said = prediction.options[chosen]?.say ?? '';
  const is = right === null ? null : (prediction.options[right]?.say ?? null);
  return (
    <section ref={card} className={styles.card} aria-label={prediction.ask} tabIndex={-1}>
      <p className={styles.ask}>
        <Words>{prediction.ask}</Words>
      </p>
      <ul className={styles.options}>
        {prediction.options.map(({ say }, index) => (
          <li key={say} className={styles.option} data-right={index === right} data-chosen={index === chosen}>
            <span className={styles.sign} aria-hidden>
              {index === right ? <Check size={14} /> : index === chosen ? <X size={14} /> : null}
            </span>
            <span>
              <Words>{say}</Words>
              {index === right && <span className="visually-hidden"> ({lessonsTexts.isRight()})</span>}
              {index === chosen && <span className={styles.yours}>{lessonsTexts.yourGuess()}</span>}
              <CountedHands prediction={prediction.id} index={index} />
            </span>
          </li>
        ))}
      </ul>
      {answer && (
        <div className={styles.verdict} data-right={guess.right}>
          <p className={styles.said}>
            {guess.right && <CircleCheck size={16} aria-hidden />}
            {guess.right
              ? lessonsTexts.guessedRight()
              : is === null
                ? (answer.unknown ?? lessonsTexts.noneIsRight())
                : lessonsTexts.guessedWrong({ said, is })}
          </p>
          {answer.met !== null && <p>{lessonsTexts.itMeets({ outcome: answer.met })}</p>}
          <Cover id={`because ${prediction.id}`} what="because">
            <p>
              <Words>{prediction.because}</Words>
            </p>
          </Cover>
        </div>
      )}
      <div className={styles.buttons}>
        {prediction.request && !session.isPreview && (
          <Button size="sm" icon={<Route size={14} aria-hidden />} onClick={() => showBottom('trace')}>
            {lessonsTexts.openTrace()}
          </Button>
        )}
        <Button size="sm" variant="quiet" onClick={() => session.askAgain(prediction.id)}>
          {lessonsTexts.askAgain()}
        </Button>
      </div>
    </section>
  );
}
