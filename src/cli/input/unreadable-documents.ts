import type { Model } from '../../core/model/model.ts';
import { holdsOther } from '../../core/rules/shared/other-file.ts';
import { createLines } from '../../core/rules/placed-finding.ts';
import { positionAt } from '../../core/text/line-map.ts';

/**
 * A line for each document that does not parse: `file:line:column: why`, in the order of `paths`. Files of other tools are
 * none that have to be read, nor are templates beside objects.
 */
export function unreadableDocuments(model: Model, paths: readonly string[]): readonly string[] {
  const linesOf = createLines(model);
  return paths.flatMap((path) => {
    const file = model.files.get(path);
    if (!file) return [];
    return file.slots.flatMap((slot, index) => {
      const { broken, doc } = slot;
      const [problem] = doc.problems;
      if (!broken || !problem || holdsOther(slot, path)) return [];
      if (problem.code === 'template' && model.resources.size > 0) return [];
      const offset = (file.starts[index] ?? 0) + problem.span.start;
      const { line, column } = positionAt(linesOf(path), offset);
      return [`${path}:${line}:${column}: ${problem.message}. ${problem.hint}`];
    });
  });
}
