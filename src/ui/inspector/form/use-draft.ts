import { useEffect, useState, type KeyboardEvent } from 'react';

type Draft = Readonly<{
  value: string;
  error: string | null;
  onChange: (value: string) => void;
  onBlur: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}>;

/** The result of a commit: a reason for the refusal, or whether it was sent to the text. */
type Outcome = string | null;

/**
 * A box that is typed into while the text behind it may change. What is being typed stays until it is committed
 * (Enter, or leaving the box) or given up (Escape); otherwise the box shows the text's value.
 */
export function useDraft(
  external: string,
  commit: (value: string) => Outcome,
  options: Readonly<{ multiline?: boolean }> = {},
): Draft {
  const [draft, setDraft] = useState<string | null>(null);
  /** The text's value when the draft was sent to it; null while it is still being typed. */
  const [sentOver, setSentOver] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const arrived = sentOver !== null && sentOver !== external;
  const current = arrived ? null : draft;

  useEffect(() => {
    if (sentOver === null) return undefined;
    // The text did not change (a dialog asks first, or there was nothing to change): show its value.
    const timer = setTimeout(() => {
      setSentOver(null);
      setDraft(null);
    }, 1500);
    return () => clearTimeout(timer);
  }, [sentOver]);

  const giveUp = () => {
    setSentOver(null);
    setDraft(null);
    setError(null);
  };
  const finish = () => {
    if (current === null || sentOver !== null) return;
    if (current === external) {
      giveUp();
      return;
    }
    const reason = commit(current);
    setError(reason);
    if (reason === null) setSentOver(external);
  };

  return {
    value: current ?? external,
    error,
    onChange: (value) => {
      setSentOver(null);
      setDraft(value);
      setError(null);
    },
    onBlur: finish,
    onKeyDown: (event) => {
      if (event.key === 'Enter' && (!options.multiline || event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        finish();
      }
      if (event.key === 'Escape' && current !== null) {
        event.stopPropagation();
        giveUp();
      }
    },
  };
}
