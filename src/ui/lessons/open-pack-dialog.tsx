import { useCallback, useEffect, useState } from 'react';
import type { LessonProblem } from '../../core/lessons/format/lesson-problem.ts';
import type { PackSummary } from '../../core/lessons/view/pack-summary.ts';
import type { IncomingPack } from '../../state/lessons/incoming-pack.ts';
import { authoringTexts } from '../../texts/en/authoring.ts';
import { lessonPacksTexts } from '../../texts/en/lesson-packs.ts';
import { useClose } from '../dialogs/use-close.ts';
import { Button } from '../parts/button.tsx';
import { Modal } from '../parts/modal.tsx';
import { SeverityIcon } from '../parts/severity-icon.tsx';
import { useApp, useWorkspace } from '../use-app.ts';
import styles from './packs.module.css';
import { useLoaded } from './use-loaded.ts';

/** So many problems are shown; `gatehouse lesson check` lists all. */
const MOST = 20;

const SOURCES: Readonly<Record<IncomingPack['source'], () => string>> = {
  link: lessonPacksTexts.fromLink,
  folder: lessonPacksTexts.fromFolder,
  file: lessonPacksTexts.fromFile,
};

/** What a pack holds, and what is wrong with it, before it is kept. */
export function OpenPackDialog({ pack }: { pack: IncomingPack }) {
  const { actions } = useWorkspace();
  const load = useCallback(async () => (await actions.packs()).summary(pack.files), [actions, pack]);
  const summary = useLoaded(load);
  if (!summary) return null;
  return summary.pack ? (
    <Sheet key={summary.pack.id} incoming={pack} summary={summary} about={summary.pack} />
  ) : (
    <Refused problems={summary.problems} />
  );
}

function Refused({ problems }: { problems: readonly LessonProblem[] }) {
  const close = useClose();
  return (
    <Modal
      title={lessonPacksTexts.cannotOpen()}
      description={lessonPacksTexts.aboutCannotOpen()}
      width={640}
      onClose={close}
      footer={<Button onClick={close}>{lessonPacksTexts.cancel()}</Button>}
    >
      <ProblemList problems={problems} />
    </Modal>
  );
}

type SheetProps = {
  incoming: IncomingPack;
  summary: PackSummary;
  about: NonNullable<PackSummary['pack']>;
};

function Sheet({ incoming, summary, about }: SheetProps) {
  const { actions } = useWorkspace();
  const openDialog = useApp((state) => state.openDialog);
  const close = useClose();
  const checked = useChecked(incoming, about);
  const [isKeeping, setKeeping] = useState(false);
  const problems = [...summary.problems, ...checked.problems.flatMap(([, found]) => found)];
  const faulty = new Set([
    ...checked.problems.flatMap(([id, found]) => (found.length > 0 ? [id] : [])),
    ...about.lessons.flatMap(({ id, file }) =>
      summary.problems.some(({ at }) => at.file === file) ? [id] : [],
    ),
  ]);
  const keep = async (isToEdit: boolean) => {
    setKeeping(true);
    const place = await (await actions.packs()).keep(incoming, about, [...faulty]);
    if (!place) close();
    else if (isToEdit) await (await actions.authors()).editPack(place.id);
    else openDialog({ type: 'lessons' });
  };
  const { lessons } = about;
  return (
    <Modal
      title={lessonPacksTexts.openOne({ title: about.title })}
      description={lessonPacksTexts.about()}
      width={640}
      onClose={close}
      footer={
        <>
          <Button onClick={close}>{lessonPacksTexts.cancel()}</Button>
          <Button disabled={isKeeping} onClick={() => void keep(true)}>
            {authoringTexts.editPack()}
          </Button>
          <Button variant="primary" disabled={isKeeping} onClick={() => void keep(false)}>
            {lessonPacksTexts.open()}
          </Button>
        </>
      }
    >
      <div className={styles.sheet}>
        <p>{SOURCES[incoming.source]()}</p>
        <dl className={styles.facts}>
          <dt>{lessonPacksTexts.authors()}</dt>
          <dd>{about.authors.join(', ') || lessonPacksTexts.noAuthors()}</dd>
          {about.license !== null && (
            <>
              <dt>{lessonPacksTexts.license()}</dt>
              <dd>{about.license}</dd>
            </>
          )}
          <dt>{lessonPacksTexts.version()}</dt>
          <dd>{about.version}</dd>
          <dt>{lessonPacksTexts.size()}</dt>
          <dd>{lessonPacksTexts.kilobytes({ count: summary.bytes / 1024 })}</dd>
          <dt>{lessonPacksTexts.lessons()}</dt>
          <dd>{lessonPacksTexts.lessonsAndMinutes({ count: lessons.length, minutes: about.minutes })}</dd>
        </dl>
        <ul className={styles.lessons} aria-label={lessonPacksTexts.lessons()}>
          {lessons.map(({ id, title }) => (
            <li key={id}>
              {title}
              {faulty.has(id) && (
                <span className={styles.faulty}>
                  <SeverityIcon severity="warning" silent />
                  {lessonPacksTexts.hasProblems()}
                </span>
              )}
            </li>
          ))}
        </ul>
        <p role="status" className={styles.status}>
          {checked.failure !== null
            ? lessonPacksTexts.notChecked({ reason: checked.failure })
            : checked.problems.length < lessons.length
              ? lessonPacksTexts.checking({ number: checked.problems.length + 1, all: lessons.length })
              : lessonPacksTexts.checked({ count: problems.length })}
        </p>
        {problems.length > 0 && <ProblemList problems={problems} />}
      </div>
    </Modal>
  );
}

type Checked = Readonly<{
  /** Of the lessons that were checked so far, by id. */
  problems: readonly (readonly [string, readonly LessonProblem[]])[];
  failure: string | null;
}>;

const UNCHECKED: Checked = { problems: [], failure: null };

/** Checks one lesson after the other, so that the analyzer stays free for the rest of the window. */
function useChecked({ files }: IncomingPack, { lessons }: NonNullable<PackSummary['pack']>): Checked {
  const { actions } = useWorkspace();
  const [checked, setChecked] = useState(UNCHECKED);
  useEffect(() => {
    let gone = false;
    const check = async () => {
      const packs = await actions.packs();
      for (const { id } of lessons) {
        const found = await packs.problems(files, id);
        if (gone) return;
        setChecked((before) => ({ ...before, problems: [...before.problems, [id, found]] }));
      }
    };
    check().catch((error: unknown) => {
      const failure = error instanceof Error ? error.message : String(error);
      if (!gone) setChecked((before) => ({ ...before, failure }));
    });
    return () => {
      gone = true;
    };
  }, [actions, files, lessons]);
  return checked;
}

const ProblemList = ({ problems }: { problems: readonly LessonProblem[] }) => (
  <>
    <ul className={styles.problems} aria-label={lessonPacksTexts.problems()}>
      {problems.slice(0, MOST).map(({ severity, message, at, code }) => (
        <li key={`${at.file}:${at.line}:${at.column} ${code} ${message}`}>
          <SeverityIcon severity={severity} />
          <span>
            <code>{`${at.file}:${at.line}`}</code> {message}
          </span>
        </li>
      ))}
    </ul>
    {problems.length > MOST && <p>{lessonPacksTexts.moreProblems({ count: problems.length - MOST })}</p>}
  </>
);
