import type { LessonProblem } from '../format/lesson-problem.ts';
import type { LessonContext } from './lesson-context.ts';
import { warning } from './problem.ts';

const MOST_WORDS = 120;
const MOST_CHARACTERS = 80;

/** How instructions begin. A goal says a result, which can be reached in more than one way. */
const INSTRUCTION =
  /^(?:add|allow|attach|change|configure|connect|correct|create|define|delete|edit|enable|fix|give|let|make|move|put|remove|rename|repair|replace|set|use|write)\s/i;

/** Texts that are too long for where they stand, and goals that give orders. */
export const words = ({ lesson, pack }: LessonContext): readonly LessonProblem[] =>
  lesson.steps.flatMap((step) => [
    ...(step.words > MOST_WORDS
      ? [
          warning(
            'lesson/words',
            step.at,
            `Step ${step.id} has ${step.words} words; ${MOST_WORDS} are read. Divide it, or leave something out.`,
          ),
        ]
      : []),
    ...step.goals.flatMap(({ id, say, at }) => [
      ...(say.length > MOST_CHARACTERS
        ? [
            warning(
              'lesson/words',
              at,
              `Goal ${id} is said in ${say.length} characters; ${MOST_CHARACTERS} fit into a line.`,
            ),
          ]
        : []),
      ...(/^en\b/.test(pack.language) && INSTRUCTION.test(say)
        ? [
            warning(
              'lesson/words',
              at,
              `Goal ${id} is an instruction: say the result (“The shop is reached”), which can be had in other ways.`,
            ),
          ]
        : []),
    ]),
  ]);
