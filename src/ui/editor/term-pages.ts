import { fieldNames, findTerm } from '../../core/lessons/glossary/find-term.ts';
import { glossaryOf } from '../../state/glossary.ts';
import type { Workspace } from '../../state/workspace.ts';
import { glossaryTexts } from '../../texts/en/glossary.ts';
import { commandLink } from './command-link.ts';
import { editor, type IDisposable } from './monaco.ts';

/** Shows the page of a term. */
export const EXPLAIN_TERM = 'gatehouse.explainTerm';

/**
 * A link to the term that a field is about, for its hover; empty where there is none, or where the glossary could not be
 * loaded: the hover says the rest.
 * @param title the path of the field, or the kind of an object
 */
export async function termOfField(title: string, analyzer: Workspace['analyzer']): Promise<string> {
  const terms = await glossaryOf(analyzer).catch(() => []);
  const found = findTerm(terms, fieldNames(title).slice(0, 1));
  return found ? commandLink(glossaryTexts.termOfField({ term: found.term }), EXPLAIN_TERM, found.id) : '';
}

/** Makes the links work for as long as the editor exists. */
export const openTermPages = ({ store }: Workspace): IDisposable =>
  editor.registerCommand(EXPLAIN_TERM, (_accessor, term: string) =>
    store.getState().openDialog({ type: 'glossary', term }),
  );
