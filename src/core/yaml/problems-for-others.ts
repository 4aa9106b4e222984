import type { YamlDocument, YamlProblem } from './document.ts';

/** What is wrong with a text that something else than kubectl reads: what only kubectl stops at is nothing. */
export const problemsForOthers = ({ problems }: Pick<YamlDocument, 'problems'>): readonly YamlProblem[] =>
  problems.filter(({ code }) => code !== 'refused');
