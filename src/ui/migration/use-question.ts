import { useEffect, useState } from 'react';
import type { Analyzer } from '../../analysis/protocol.ts';
import { useWorkspace } from '../use-app.ts';

/** An answer of the analyzer that takes a while: the last one stays until the next is there. */
export type Answered<T> = Readonly<{
  answer: T | undefined;
  /** Whether it is the answer to the question that is asked now. */
  current: boolean;
  /** Why there is none. */
  failure: string | null;
}>;

/**
 * Asks the analyzer, and again when the question changes. An answer to a question that is asked no longer is dropped.
 *
 * @param ask the same function while the question is the same; null to ask nothing
 */
export function useQuestion<T>(ask: ((analyzer: Analyzer) => Promise<T>) | null): Answered<T> {
  const { analyzer } = useWorkspace();
  const [known, setKnown] = useState<{ ask: unknown; answer: T | undefined; failure: string | null }>({
    ask: null,
    answer: undefined,
    failure: null,
  });

  useEffect(() => {
    if (ask === null) return undefined;
    let wanted = true;
    ask(analyzer).then(
      (answer) => wanted && setKnown({ ask, answer, failure: null }),
      (error: unknown) =>
        wanted &&
        setKnown({ ask, answer: undefined, failure: error instanceof Error ? error.message : String(error) }),
    );
    return () => {
      wanted = false;
    };
  }, [analyzer, ask]);

  return { answer: known.answer, failure: known.failure, current: known.ask === ask };
}
