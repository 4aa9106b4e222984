import type { ReferenceStatus } from '../statuses.ts';

/**
 * What controllers make of the good references of an object, each in words: `Secret shop by cert-manager, Certificate
 * shop` (docs/model/makers.md).
 */
export const providedWords = (references: readonly ReferenceStatus[]): readonly string[] => [
  ...new Set(
    references.flatMap(({ fault, resolution: { made }, reference: { target } }) =>
      fault === null && made ? [`${target.kind} ${target.name} ${made.words}`] : [],
    ),
  ),
];

/** The message of ResolvedRefs True, with what is not in the manifests. */
export const resolvedMessage = (message: string, references: readonly ReferenceStatus[]): string =>
  [message, ...providedWords(references).map((words) => `${words}.`)].join(' ');
