import { useEffect, useState } from 'react';
import type { Analyzer } from '../../analysis/protocol.ts';
import type { RuleDoc } from '../../core/rules/rule-doc.ts';
import { useWorkspace } from '../use-app.ts';

const asked = new WeakMap<Analyzer, Promise<readonly RuleDoc[]>>();

/**
 * The pages of all rules: null until they are loaded, and `failed` when they could not be
 * fetched. They are fetched once; after a failure again, with the next use.
 */
export function useRuleDocs(): readonly RuleDoc[] | 'failed' | null {
  const { analyzer } = useWorkspace();
  const [docs, setDocs] = useState<readonly RuleDoc[] | 'failed' | null>(null);
  useEffect(() => {
    let unmounted = false;
    const answer = asked.get(analyzer) ?? analyzer.rules();
    asked.set(analyzer, answer);
    answer.then(
      (rules) => !unmounted && setDocs(rules),
      () => {
        asked.delete(analyzer);
        if (!unmounted) setDocs('failed');
      },
    );
    return () => {
      unmounted = true;
    };
  }, [analyzer]);
  return docs;
}
