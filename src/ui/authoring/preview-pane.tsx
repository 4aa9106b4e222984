import { useLayoutEffect, useMemo } from 'react';
import type { DraftLessonView } from '../../core/lessons/author/draft-view.ts';
import type { StepTrials } from '../../core/lessons/author/lesson-trials.ts';
import { createPreview } from '../../state/authoring/create-preview.ts';
import { authoringTexts } from '../../texts/en/authoring.ts';
import { StepPage } from '../lessons/step-page.tsx';
import { SelectField } from '../parts/field.tsx';
import { useApp, useWorkspace, WorkspaceContext } from '../use-app.ts';
import styles from './authoring.module.css';
import { trialWords } from './trial-words.ts';
import { useAuthor, useAuthorState } from './use-author.ts';

type Props = { lesson: DraftLessonView; trials: StepTrials; step: number };

/** A step as its learner sees it, with the goals as they stand in one of its states. */
export function PreviewPane({ lesson: { content }, trials, step }: Props) {
  const author = useAuthor();
  const workspace = useWorkspace();
  const toast = useApp((state) => state.toast);
  const chosen = useAuthorState((state) => state.trial);
  const trial = trials.trials.find(({ id }) => id === chosen) ?? trials.trials[0];
  const preview = useMemo(
    () =>
      createPreview({
        goTo: author.showStep,
        onlyInLesson: () => toast({ tone: 'info', message: authoringTexts.onlyInLesson() }),
      }),
    [author, toast],
  );
  const inLesson = useMemo(
    () => ({ ...workspace, lesson: preview.sessionOf(author.id, content) }),
    [workspace, preview, author, content],
  );
  useLayoutEffect(() => {
    if (trial) preview.show(content, step, trials, trial);
  }, [preview, content, step, trials, trial]);
  const shown = content.lesson.steps[step];
  return (
    <div className={styles.preview}>
      <div className={styles.trialChoice}>
        <SelectField
          label={authoringTexts.filesAs()}
          value={trial?.id ?? 'start'}
          onChange={(event) => author.showTrial(event.target.value)}
        >
          {trials.trials.map((one) => (
            <option key={one.id} value={one.id}>
              {trialWords(one)}
            </option>
          ))}
        </SelectField>
      </div>
      <WorkspaceContext value={inLesson}>
        <div className={styles.page}>
          <h2 className={styles.lessonTitle}>{content.lesson.title}</h2>
          {shown && <StepPage key={shown.id} step={shown} isFirst={step === 0} />}
        </div>
      </WorkspaceContext>
    </div>
  );
}
