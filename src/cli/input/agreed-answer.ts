import { either } from '../../core/text/words.ts';
import type { Terminal } from '../terminal.ts';

/** What one root answers, as it would be written; null where it holds nothing of what was asked for. */
export type RootAnswer = Readonly<{ root: string | null; text: string | null }>;

/**
 * The answer of the only root that has one, or that all of them agree on; null where they differ, after saying which roots
 * there are to choose from.
 *
 * @param none the answer where no root has one
 */
export function agreedAnswer(
  answers: readonly RootAnswer[],
  none: string,
  asker: string,
  terminal: Pick<Terminal, 'note'>,
): string | null {
  const held = answers.filter(({ text }) => text !== null);
  const different = new Set(held.map(({ text }) => text));
  const [only = none] = different;
  if (different.size < 2) return only;
  const roots = held.flatMap(({ root }) => root ?? []);
  terminal.note(`${asker}: The roots answer differently: choose one with --root ${either(roots)}.`);
  return null;
}
