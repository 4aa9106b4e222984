import type { Model } from '../../core/model/model.ts';
import { createLines } from '../../core/rules/placed-finding.ts';
import { positionAt } from '../../core/text/line-map.ts';

/** A line for each document that does not parse: `file:line:column: why`, in the order of `paths`. */
export function unreadableDocuments(model: Model, paths: readonly string[]): readonly string[] {
  const linesOf = createLines(model);
  return paths.flatMap((path) => {
    const file = model.files.get(path);
    if (!file) return [];
    return file.slots.flatMap(({ broken, doc }, index) => {
      const [problem] = doc.problems;
      if (!broken || !problem) return [];
      const offset = (file.starts[index] ?? 0) + problem.span.start;
      const { line, column } = positionAt(linesOf(path), offset);
      return [`${path}:${line}:${column}: ${problem.message}. ${problem.hint}`];
    });
  });
}
