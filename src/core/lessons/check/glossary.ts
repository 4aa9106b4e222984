import { nearNames } from '../../text/near-names.ts';
import type { GlossaryTerm } from '../format/glossary-term.ts';
import type { LessonProblem } from '../format/lesson-problem.ts';
import { mentionsIn } from '../format/mentions-in.ts';
import type { Pack } from '../format/pack.ts';
import type { LessonPlace } from '../format/place.ts';
import { error } from './problem.ts';
import { termsOf } from './terms-of.ts';

/** Terms of a glossary that are there twice, and what they name that is not there. */
export function glossary(pack: Pack): readonly LessonProblem[] {
  const terms = termsOf(pack);
  const lessons = new Set(pack.lessons.map(({ id }) => id));
  const languages = [pack.glossary, ...pack.words.map((one) => one.glossary)];
  return [
    ...languages.flatMap(repeated),
    ...languages
      .flat()
      .flatMap((term) => [
        ...term.lessons.flatMap(({ text, at }) =>
          lessons.has(text) ? [] : [unknown('lesson', text, at, lessons)],
        ),
        ...term.related.flatMap(({ text, at }) =>
          terms.has(text.toLowerCase()) ? [] : [unknown('term', text, at, terms)],
        ),
        ...mentionsIn(term.prose).flatMap((mention) =>
          mention.type !== 'term' || terms.has(mention.term.toLowerCase())
            ? []
            : [unknown('term', mention.term, mention.at, terms)],
        ),
      ]),
    ...pack.words.flatMap(({ glossary: translated }) =>
      translated.flatMap(({ id, term, at }) =>
        pack.glossary.some((one) => one.id === id)
          ? []
          : [
              error(
                'lesson/translation',
                at,
                `The original has no term ${id}: write its id behind the heading, ## ${term} {#id}.`,
              ),
            ],
      ),
    ),
  ];
}

function repeated(terms: readonly GlossaryTerm[]): readonly LessonProblem[] {
  const seen = new Map<string, string>();
  return terms.flatMap(({ id, term, aliases, at }) =>
    [...new Set([id, term, ...aliases].map((name) => name.toLowerCase()))].flatMap((name) => {
      const other = seen.get(name);
      seen.set(name, term);
      return other === undefined
        ? []
        : [error('lesson/ids', at, `${name} is a name of the terms ${other} and ${term}.`)];
    }),
  );
}

function unknown(what: string, name: string, at: LessonPlace, known: ReadonlySet<string>): LessonProblem {
  const [near] = nearNames(name, known, 1);
  const hint = near === undefined ? '' : ` Did you mean ${near}?`;
  return error('lesson/reference', at, `There is no ${what} ${name}.${hint}`);
}
