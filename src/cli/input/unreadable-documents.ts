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
    if (!broken || !problem || (problem.code === 'template' && model.resources.size > 0)) return [];
    return [problem];
  });

/**
 * Lines for documents that were read though kubectl refuses them, and for those of which kubectl reads only the beginning: an
 * answer from them is right only once that is put right.
 */
export const documentsReadOtherwise = (model: Model, paths: readonly string[]): readonly string[] =>
  linesOfProblems(model, paths, ({ doc }) =>
    doc.problems.filter(({ code }) => code === 'refused' || code === 'ignored'),
  );

function linesOfProblems(
  model: Model,
  paths: readonly string[],
  problemsOf: (slot: DocumentSlot) => readonly YamlProblem[],
): readonly string[] {
  const linesOf = createLines(model);
  return paths.flatMap((path) => {
    const file = model.files.get(path);
    if (!file) return [];
    return file.slots.flatMap((slot, index) => {
      const problems = problemsOf(slot);
      if (problems.length === 0 || holdsOther(slot, path)) return [];
      return problems.map(({ span, message, hint }) => {
        const { line, column } = positionAt(linesOf(path), (file.starts[index] ?? 0) + span.start);
        return `${path}:${line}:${column}: ${message}. ${hint}`;
      });
    });
  });
}
