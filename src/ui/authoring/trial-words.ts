import type { Trial } from '../../core/lessons/author/lesson-trials.ts';
import { authoringTexts } from '../../texts/en/authoring.ts';

/** How a trial is called where it is a heading. */
export function trialWords({ kind, name }: Trial): string {
  switch (kind) {
    case 'start':
      return authoringTexts.start();
    case 'solution':
      return authoringTexts.solution();
    case 'attempt':
      return authoringTexts.attempt({ name: name ?? '' });
    case 'alternative':
      return authoringTexts.alternative({ name: name ?? '' });
  }
}
