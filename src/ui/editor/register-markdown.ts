import { languages, markdownTokens, yamlTokens, type IDisposable } from './monaco.ts';

/** Blocks of lessons, which hold YAML. */
const BLOCKS = ['goals', 'predict', 'hints', 'term'];

/**
 * Makes Markdown known for as long as the editor exists, with the YAML in the blocks of lessons. To be called once Monaco's
 * services are chosen.
 */
export function registerMarkdown(): readonly IDisposable[] {
  const known = new Set(languages.getLanguages().map(({ id }) => id));
  for (const id of ['markdown', ...BLOCKS]) if (!known.has(id)) languages.register({ id });
  return [
    languages.setMonarchTokensProvider('markdown', markdownTokens),
    ...BLOCKS.map((id) => languages.setMonarchTokensProvider(id, yamlTokens)),
  ];
}
