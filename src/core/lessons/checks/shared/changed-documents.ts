import type { Analysis } from '../../../analysis.ts';
import { sameValue } from '../../../incremental/same-value.ts';
import { documentStart } from '../../../model/locate.ts';
import type { Resource } from '../../../model/resource.ts';
import { fileText } from '../../../model/update-model.ts';
import { lineDiff } from '../../../text/line-diff.ts';
import { lineMapOf, positionAt } from '../../../text/line-map.ts';

/** An object whose document is not what it was. `was` is null for one that was added, `is` for one that was removed. */
export type ChangedDocument =
  | Readonly<{ was: Resource; is: Resource }>
  | Readonly<{ was: Resource; is: null }>
  | Readonly<{ was: null; is: Resource }>;

/** What is written of an object: without the line of dashes, and blank lines at the end, which its neighbours decide about. */
export const bodyOf = ({ doc }: Pick<Resource, 'doc'>): string =>
  doc.text.replace(/^---[ \t]*\r?\n/, '').trimEnd();

/** Whether an object is written as it was; an item of a List is compared by its value. */
export const isUnchanged = (was: Resource, is: Resource): boolean =>
  was.root.length > 0 && is.root.length > 0 ? sameValue(was.value, is.value) : bodyOf(was) === bodyOf(is);

/** The objects whose documents changed between two states, those that are gone in front. */
export function changedDocuments(before: Analysis, after: Analysis): readonly ChangedDocument[] {
  const [old, next] = [before.source.resources, after.source.resources];
  const changed: ChangedDocument[] = [];
  for (const was of old.values()) if (!next.get(was.key)) changed.push({ was, is: null });
  for (const is of next.values()) {
    const was = old.get(is.key);
    if (!was) changed.push({ was: null, is });
    else if (was !== is && !isUnchanged(was, is)) changed.push({ was, is });
  }
  return changed;
}

/** The first line at which a document is not what it was; lines count from 1, in its body. */
export function firstChange(
  was: Resource,
  is: Resource,
): Readonly<{ line: number; before: string | null; now: string | null }> | null {
  const [hunk] = lineDiff(bodyOf(was), bodyOf(is), 0);
  if (!hunk) return null;
  const textOf = (kind: 'removed' | 'added'): string | null =>
    hunk.lines.find((line) => line.kind === kind)?.text.trim() ?? null;
  return { line: Math.max(1, hunk.afterLine), before: textOf('removed'), now: textOf('added') };
}

/** The line in its file of a line in the body of an object. */
export function lineInFile(resource: Resource, line: number, { source }: Analysis): number {
  const file = source.files.get(resource.file);
  if (!file) return line;
  const start = positionAt(lineMapOf(fileText(file)), documentStart(source, resource)).line;
  const dashes = /^---[ \t]*\r?\n/.test(resource.doc.text) ? 1 : 0;
  return start + dashes + line - 1;
}
