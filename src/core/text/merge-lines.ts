import { structuredPatch } from 'diff';

/** Lines of a text, from `start` to before `end`, that are replaced by others. */
type Change = Readonly<{ start: number; end: number; lines: readonly string[] }>;

/** What makes one text of another, line by line. */
function changesOf(before: string, after: string): readonly Change[] {
  // With a line break behind the last line, too, each line of the patch is one of the text.
  const { hunks } = structuredPatch('', '', `${before}\n`, `${after}\n`, undefined, undefined, {
    context: 0,
  });
  return hunks.map(({ oldStart, oldLines, lines }) => ({
    start: oldStart - 1,
    end: oldStart - 1 + oldLines,
    lines: lines.flatMap((line) => (line.startsWith('+') ? [line.slice(1)] : [])),
  }));
}

/**
 * Two changes of one text together.
 * @returns null where they change the same lines, or lines beside each other
 */
export function mergeLines(base: string, one: string, other: string): string | null {
  if (one === other || other === base) return one;
  if (one === base) return other;
  const [first, second] = [changesOf(base, one), changesOf(base, other)];
  const touch = first.some((a) => second.some((b) => a.start <= b.end && b.start <= a.end));
  if (touch) return null;
  const lines = base.split('\n');
  // From the end, so that places stay valid.
  for (const change of [...first, ...second].sort((a, b) => b.start - a.start))
    lines.splice(change.start, change.end - change.start, ...change.lines);
  return lines.join('\n');
}
