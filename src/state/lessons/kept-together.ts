import { mergedLessons } from '../../core/lessons/learner/merged-lessons.ts';
import type { KeptLesson } from './kept-lesson.ts';

/**
 * What two tabs have kept of one lesson since they last knew of each other. A tab that began it anew is right; else what was
 * reached in either is, and the learner stays in the own step.
 */
export function keptTogether(mine: KeptLesson, theirs: KeptLesson): KeptLesson {
  if (mine.record.begun !== theirs.record.begun)
    return mine.record.begun > theirs.record.begun ? mine : theirs;
  const { step, texts } = mine.record;
  return {
    version: Math.max(mine.version, theirs.version),
    record: { ...mergedLessons(mine.record, theirs.record), step, texts },
  };
}
