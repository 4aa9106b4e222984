import type { Analysis } from '../../analysis.ts';
import type { Resource } from '../../model/resource.ts';
import type { LessonProblem } from '../format/lesson-problem.ts';
import type { Lock } from '../format/lesson.ts';
import { selectObjects } from '../selectors/select-objects.ts';
import { beginOf, mainStates, type LessonContext } from './lesson-context.ts';
import { error } from './problem.ts';

/** Locks that keep the learner from the solution, and those that lock nothing. */
export const locked = (context: LessonContext): readonly LessonProblem[] =>
  context.lesson.locked.flatMap((lock) => {
    const { text } = lock.selector;
    if (!mainStates(context).some((state) => objectsIn(context.analysisOf(state), lock).length > 0))
      return [error('lesson/locked', lock.at, `The lock ${text} selects nothing.`)];
    return context.states.solutions.flatMap((solution, index) => {
      const [before, after] = [context.analysisOf(beginOf(context, index)), context.analysisOf(solution)];
      const changed = objectsIn(before, lock).find(
        (resource) => textOf(resource) !== textIn(after, resource),
      );
      if (!changed) return [];
      const { kind, namespace, name } = changed;
      const object = `${kind} ${namespace === '' ? name : `${namespace}/${name}`}`;
      return [
        error(
          'lesson/locked',
          lock.at,
          `The solution of step ${index + 1} changes ${object}, which ${text} locks.`,
        ),
      ];
    });
  });

const objectsIn = ({ index }: Analysis, { selector }: Lock): readonly Resource[] =>
  selectObjects(selector, index);

/** The document of an object, without the markers and blank lines around it. */
const textOf = ({ doc }: Resource): string =>
  doc.text
    .replace(/^---[^\n]*\n/, '')
    .replace(/\n---\s*$/, '')
    .trim();

function textIn({ source }: Analysis, { key }: Resource): string | null {
  const resource = source.resources.get(key);
  return resource ? textOf(resource) : null;
}
