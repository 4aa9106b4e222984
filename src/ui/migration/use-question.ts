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
  /** Asks the same once more. */
  again: () => void;
}>;

/**
 * Asks the analyzer, and again when the question changes. An answer to a question that is asked no longer is dropped.
 *
 * @param ask the same function while the question is the same; null to ask nothing
 */
export function useQuestion<T>(ask: ((analyzer: Analyzer) => Promise<T>) | null): Answered<T> {
  const { analyzer } = useWorkspace();
  const [attempt, setAttempt] = useState(0);
  const [known, setKnown] = useState<Known<T>>({ ask: null, attempt, answer: undefined, failure: null });

  useEffect(() => {
    if (ask === null) return undefined;
    let wanted = true;
    const learn = (answer: T | undefined, failure: string | null) =>
      wanted && setKnown({ ask, attempt, answer, failure });
    ask(analyzer).then(
      (answer) => learn(answer, null),
      (error: unknown) => learn(undefined, error instanceof Error ? error.message : String(error)),
    );
    return () => {
      wanted = false;
    };
  }, [analyzer, ask, attempt]);

  return {
    answer: known.answer,
    failure: known.failure,
    current: known.ask === ask && known.attempt === attempt,
    again: () => setAttempt(attempt + 1),
  };
}

type Known<T> = Readonly<{ ask: unknown; attempt: number; answer: T | undefined; failure: string | null }>;
