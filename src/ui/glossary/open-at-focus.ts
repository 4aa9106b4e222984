import { findTerm } from '../../core/lessons/glossary/find-term.ts';
import { glossaryOf } from '../../state/glossary.ts';
import type { Workspace } from '../../state/workspace.ts';
import { namesAtFocus } from './term-at-focus.ts';

/** Opens the glossary at what has the focus, or is selected; where neither has a term, or it cannot be loaded, at its list. */
export async function openAtFocus({ store, analyzer }: Pick<Workspace, 'store' | 'analyzer'>): Promise<void> {
  const names = namesAtFocus(document.activeElement, store.getState().selected);
  const terms = await glossaryOf(analyzer).catch(() => []);
  store.getState().openDialog({ type: 'glossary', term: findTerm(terms, names)?.id ?? null });
}
