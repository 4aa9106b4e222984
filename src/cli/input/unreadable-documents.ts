import type { Model, DocumentSlot } from '../../core/model/model.ts';
import { holdsOther } from '../../core/rules/shared/other-file.ts';
import { createLines } from '../../core/rules/placed-finding.ts';
import { positionAt } from '../../core/text/line-map.ts';
import type { YamlProblem } from '../../core/yaml/document.ts';

/**
 * A line for each document that does not parse: `file:line:column: why`, in the order of `paths`. Files of other tools are
 * none that have to be read, nor are templates beside objects.
 */
export const unreadableDocuments = (model: Model, paths: readonly string[]): readonly string[] =>
  linesOfProblems(model, paths, ({ broken, doc }) => {
    const [problem] = doc.problems;
    if (!broken || !problem) return undefined;
    return problem.code === 'template' && model.resources.size > 0 ? undefined : problem;
  });

/**
 * A line for each document that was read though kubectl refuses it, and for each of which kubectl reads only the beginning: an
 * answer from it is right only once that is mended.
 */
export const documentsReadOtherwise = (model: Model, paths: readonly string[]): readonly string[] =>
  linesOfProblems(model, paths, ({ doc }) =>
    doc.problems.find(({ code }) => code === 'refused' || code === 'ignored'),
  );

function linesOfProblems(
  model: Model,
  paths: readonly string[],
  problemOf: (slot: DocumentSlot) => YamlProblem | undefined,
): readonly string[] {
  const linesOf = createLines(model);
  return paths.flatMap((path) => {
    const file = model.files.get(path);
    if (!file) return [];
    return file.slots.flatMap((slot, index) => {
      const problem = problemOf(slot);
      if (!problem || holdsOther(slot, path)) return [];
      const offset = (file.starts[index] ?? 0) + problem.span.start;
      const { line, column } = positionAt(linesOf(path), offset);
      return [`${path}:${line}:${column}: ${problem.message}. ${problem.hint}`];
    });
  });
}
