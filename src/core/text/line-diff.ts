import { structuredPatch } from 'diff';

/** One line of a preview: as it was, as it becomes, or unchanged around a change. */
export type DiffLine = Readonly<{ kind: 'same' | 'removed' | 'added'; text: string }>;

/** Changed lines that are close together, with unchanged ones around them. Line numbers count from 1. */
export type Hunk = Readonly<{ beforeLine: number; afterLine: number; lines: readonly DiffLine[] }>;

/** With more changed lines than this, all is shown as replaced: comparing takes the square of their number. */
const MAX_CHANGED_LINES = 2000;

const KINDS: Readonly<Record<string, DiffLine['kind']>> = { ' ': 'same', '-': 'removed', '+': 'added' };

/**
 * The differences of two texts line by line, for a preview. `context` unchanged lines (3 by default) are shown around
 * each change. Lines are given without their breaks, and a different break is no difference.
 */
export function lineDiff(before: string, after: string, context = 3): readonly Hunk[] {
  const [old, next] = [withPlainBreaks(before), withPlainBreaks(after)];
  const patch = structuredPatch('', '', old, next, '', '', { context, maxEditLength: MAX_CHANGED_LINES });
  if (!patch)
    return [{ beforeLine: 1, afterLine: 1, lines: [...all(old, 'removed'), ...all(next, 'added')] }];
  return patch.hunks.map(({ oldStart, newStart, lines }) => ({
    beforeLine: oldStart,
    afterLine: newStart,
    lines: lines.map((line) => ({ kind: KINDS[line.charAt(0)] ?? 'same', text: line.slice(1) })),
  }));
}

/** Every line ends with a line feed, the last one too. */
const withPlainBreaks = (text: string): string =>
  text === '' ? '' : text.replace(/\r\n?/g, '\n').replace(/\n?$/, '\n');

const all = (text: string, kind: DiffLine['kind']): readonly DiffLine[] =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => ({ kind, text: line }));
