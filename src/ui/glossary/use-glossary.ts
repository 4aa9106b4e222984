import { useEffect, useState } from 'react';
import type { TermView } from '../../core/lessons/glossary/glossary-view.ts';
import { glossaryOf, knownGlossary } from '../../state/glossary.ts';
import { useWorkspace } from '../use-app.ts';

/** The terms of the glossary: null until they are loaded, and `failed` where they could not be. */
export function useGlossary(): readonly TermView[] | 'failed' | null {
  const { analyzer } = useWorkspace();
  const [terms, setTerms] = useState<readonly TermView[] | 'failed' | null>(() => knownGlossary(analyzer));
  useEffect(() => {
    let unmounted = false;
    glossaryOf(analyzer).then(
      (read) => unmounted || setTerms(read),
      () => unmounted || setTerms('failed'),
    );
    return () => {
      unmounted = true;
    };
  }, [analyzer]);
  return terms;
}
