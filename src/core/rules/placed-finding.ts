import type { Model } from '../model/model.ts';
import { absoluteSpan } from '../model/locate.ts';
import { fileText } from '../model/update-model.ts';
import type { Finding, Location } from './finding.ts';
import { lineMapOf, positionAt, type LineMap, type Position } from '../text/line-map.ts';

/** A finding with its place as line and column. */
export type PlacedFinding = Readonly<{
  finding: Finding;
  /** The lines of its file, which are split anew where another file was asked for in between. */
  lines: () => LineMap;
  /** The first character. */
  start: Position;
  /** The one behind the last character. */
  end: Position;
}>;

/** Looks up the lines of files; each is split once. */
export function createLines(model: Model): (path: string) => LineMap {
  const known = new Map<string, LineMap>();
  return (path) => {
    const lines = known.get(path) ?? linesIn(model, path);
    known.set(path, lines);
    return lines;
  };
}

/** The same for who goes from file to file: of many large ones only the lines of one are kept. */
function createLinesOfOne(model: Model): (path: string) => LineMap {
  let last: Readonly<{ path: string; lines: LineMap }> | null = null;
  return (path) => {
    if (last?.path !== path) last = { path, lines: linesIn(model, path) };
    return last.lines;
  };
}

function linesIn(model: Model, path: string): LineMap {
  const file = model.files.get(path);
  return lineMapOf(file ? fileText(file) : '');
}

/** The lines at which locations stand, from 1; null for those that are gone. */
export function linesOfLocations(model: Model, locations: readonly Location[]): readonly (number | null)[] {
  const linesOf = createLines(model);
  return locations.map((location) => {
    const span = absoluteSpan(model, location);
    return span && positionAt(linesOf(location.file), span.start).line;
  });
}

/** Findings with their places, by file in the order of `paths`, within a file in the given order. */
export function placeFindings(
  findings: readonly Finding[],
  model: Model,
  paths: readonly string[],
): readonly PlacedFinding[] {
  const linesOf = createLinesOfOne(model);
  const ranks = new Map(paths.map((path, index) => [path, index]));
  const rank = ({ at }: Finding): number => ranks.get(at.file) ?? 0;
  return findings
    .toSorted((a, b) => rank(a) - rank(b))
    .map((finding) => {
      const lines = () => linesOf(finding.at.file);
      const span = absoluteSpan(model, finding.at) ?? { start: 0, end: 0 };
      return { finding, lines, start: positionAt(lines(), span.start), end: positionAt(lines(), span.end) };
    });
}
