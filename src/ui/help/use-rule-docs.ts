import { useEffect, useState } from 'react';
import type { Analyzer, RuleDoc } from '../../analysis/protocol.ts';
import { useWorkspace } from '../use-app.ts';

const asked = new WeakMap<Analyzer, Promise<readonly RuleDoc[]>>();

/** All rules with what is to be said of them, once they have come; null until then. They are asked for once. */
export function useRuleDocs(): readonly RuleDoc[] | null {
  const { analyzer } = useWorkspace();
  const [docs, setDocs] = useState<readonly RuleDoc[] | null>(null);
  useEffect(() => {
    let gone = false;
    const answer = asked.get(analyzer) ?? analyzer.rules();
    asked.set(analyzer, answer);
    answer.then(
      (rules) => !gone && setDocs(rules),
      // The next time somebody looks, they are asked for again.
      () => asked.delete(analyzer),
    );
    return () => {
      gone = true;
    };
  }, [analyzer]);
  return docs;
}
