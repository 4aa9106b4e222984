import { analyze, type Analysis } from '../analysis.ts';
import { REST, rootTitle } from '../builds/roots.ts';
import type { UncheckedCall } from '../commands/command-call.ts';
import type { Caveat } from '../commands/command-plan.ts';
import { memo } from '../incremental/memo.ts';
import { pathText } from '../model/access.ts';
import type { Finding } from '../rules/finding.ts';
import { listed } from '../text/words.ts';
import { birthFindings, expectedFindings, messageOf, newFindings } from './caveats.ts';

/** More objects than that, in all other roots together, are not analysed for each plan: it would be seen to wait. */
const MOST_OBJECTS = 4000;

/**
 * What a change makes wrong in other roots that build the files it touches: the new findings that the root in view does not
 * have as well.
 *
 * @param here the new findings of the root in view
 */
export function inOtherRoots(
  before: Analysis,
  after: Analysis,
  calls: readonly UncheckedCall[],
  here: readonly Finding[],
): readonly Caveat[] {
  const known = new Set(here.map(markOf));
  const found = new Map<string, Readonly<{ message: string; roots: string[] }>>();
  for (const root of rootsTouched(before, after)) {
    const was = analysisOf(before, root);
    const is = analyze(after.source, was.settings, was);
    const excused = new Set(birthFindings(was, is));
    for (const { id } of calls) for (const expected of expectedFindings(is, id)) excused.add(expected);
    for (const finding of newFindings(was, is, excused)) {
      const mark = markOf(finding);
      if (known.has(mark)) continue;
      const entry = found.get(mark) ?? { message: messageOf(finding), roots: [] };
      entry.roots.push(rootTitle(root));
      found.set(mark, entry);
    }
  }
  return [...found.values()].map(({ message, roots }) => ({
    message: `In ${listed(roots)}: ${message}`,
    remedies: [],
  }));
}

const markOf = ({ code, at, path }: Finding): string => `${code} ${at.docId} ${pathText(path)}`;

/** The other roots that build what a change is in; none where they are too large to look at. */
function rootsTouched({ model, source }: Analysis, after: Analysis): readonly string[] {
  const { view } = model;
  if (!view) return [];
  const files = [...after.source.files.differences(source.files)];
  const roots = [...new Set(files.flatMap((file) => view.usedBy(file)))].filter(
    (root) => root !== view.root && root !== REST,
  );
  return roots.length * model.resources.size > MOST_OBJECTS ? [] : roots;
}

/** The analyses of other roots of the same text, each made once. */
const others = memo((_: Analysis): Map<string, Analysis> => new Map());

function analysisOf(analysis: Analysis, root: string): Analysis {
  const known = others(analysis);
  const found = known.get(root) ?? analyze(analysis.source, { ...analysis.settings, view: root });
  known.set(root, found);
  return found;
}
