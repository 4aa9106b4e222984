import { useEffect, useState } from 'react';
import type { Analyzer } from '../../analysis/protocol.ts';
import type { RuleDoc } from '../../core/rules/rule-doc.ts';
import { useWorkspace } from '../use-app.ts';

const asked = new WeakMap<Analyzer, Promise<readonly RuleDoc[]>>();

/**
 * All rules with what is to be said of them, once they have come; null until then, and `failed` when they could not be
 * fetched. They are asked for once; after a failure anew, the next time somebody looks.
 */
export function useRuleDocs(): readonly RuleDoc[] | 'failed' | null {
  const { analyzer } = useWorkspace();
  const [docs, setDocs] = useState<readonly RuleDoc[] | 'failed' | null>(null);
  useEffect(() => {
    let gone = false;
    const answer = asked.get(analyzer) ?? analyzer.rules();
    asked.set(analyzer, answer);
    answer.then(
      (rules) => !gone && setDocs(rules),
      () => {
        asked.delete(analyzer);
        if (!gone) setDocs('failed');
      },
    );
    return () => {
      gone = true;
    };
  }, [analyzer]);
  return docs;
}
