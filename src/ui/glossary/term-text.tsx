import { Fragment } from 'react';
import type { TermView } from '../../core/lessons/glossary/glossary-view.ts';
import { termFinder, type TermFinder } from '../../core/lessons/glossary/term-finder.ts';
import { TermLink } from './term-link.tsx';
import { useGlossary } from './use-glossary.ts';

const finders = new WeakMap<readonly TermView[], TermFinder>();

function finderOf(terms: readonly TermView[]): TermFinder {
  const known = finders.get(terms);
  if (known) return known;
  const finder = termFinder(terms);
  finders.set(terms, finder);
  return finder;
}

/** A text of the core in which terms lead to their pages; plain words while there is no glossary. */
export function TermText({ text }: { text: string }) {
  const terms = useGlossary();
  if (terms === null || terms === 'failed') return text;
  return <LinkedTerms text={text} terms={terms} lang="en" />;
}

/**
 * A text with the terms of a glossary as links.
 * @param except the id of a term that is not linked: that of the page itself
 * @param lang the language of the text where that is not the one of the window
 */
export function LinkedTerms({
  text,
  terms,
  except,
  lang,
}: {
  text: string;
  terms: readonly TermView[];
  except?: string;
  lang?: string | undefined;
}) {
  return finderOf(terms)(text).map((part, index) => {
    // The pieces of a fixed sentence never change places.
    const key = `${index} ${part.text}`;
    return part.term === null || part.term === except ? (
      <Fragment key={key}>{part.text}</Fragment>
    ) : (
      <TermLink key={key} id={part.term} lang={lang}>
        {part.text}
      </TermLink>
    );
  });
}
