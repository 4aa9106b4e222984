import type { Outline } from '../../core/views/workspace/outlines.ts';
import { offsetAt } from '../../core/incremental/offsets.ts';
import type { Finding } from '../../core/rules/finding.ts';

/** A finding with its place in the file, in characters from the file's start. */
export type FindingPlace = Readonly<{ finding: Finding; start: number; end: number }>;

/** The findings of one file with their places, by the outline of the same analysis. */
export function findingPlaces(
  findings: ReadonlyMap<string, Finding>,
  outline: Outline | undefined,
): readonly FindingPlace[] {
  if (!outline) return [];
  const starts = new Map(outline.ids.map((id, index) => [id, outline.starts[index] ?? 0]));
  for (const { document, ids, starts: within } of outline.items)
    ids.forEach((id, index) => starts.set(id, (outline.starts[document] ?? 0) + offsetAt(within, index)));
  const places: FindingPlace[] = [];
  for (const finding of findings.values()) {
    if (finding.at.file !== outline.path) continue;
    const start = starts.get(finding.at.docId);
    if (start === undefined) continue;
    places.push({ finding, start: start + finding.at.span.start, end: start + finding.at.span.end });
  }
  return places;
}
