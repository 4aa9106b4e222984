import { useEffect, useState, type KeyboardEvent } from 'react';

type Draft = Readonly<{
  value: string;
  error: string | null;
  onChange: (value: string) => void;
  onBlur: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}>;

/** What became of a commit: a reason why not, or whether it is on its way into the text. */
type Outcome = string | null;

/**
 * A box that is typed into while the text behind it may change. What is being typed stays until it is committed
 * (Enter, or leaving the box) or given up (Escape); otherwise the box shows what the text says.
 */
export function useDraft(
  external: string,
  commit: (value: string) => Outcome,
  options: Readonly<{ multiline?: boolean }> = {},
): Draft {
  const [draft, setDraft] = useState<string | null>(null);
  const [waiting, setWaiting] = useState(false);
  const [error, setError] = useState<string | null>(null);

  useEffect(() => {
    setWaiting((was) => {
      if (was) setDraft(null);
      return false;
    });
  }, [external]);

  useEffect(() => {
    if (!waiting) return undefined;
    // The text did not take it (a dialog asked first, or nothing was to be changed): show what it says.
    const timer = setTimeout(() => {
      setWaiting(false);
      setDraft(null);
    }, 1500);
    return () => clearTimeout(timer);
  }, [waiting]);

  const finish = () => {
    if (draft === null || waiting) return;
    if (draft === external) {
      setDraft(null);
      setError(null);
      return;
    }
    const reason = commit(draft);
    setError(reason);
    if (reason === null) setWaiting(true);
  };

  return {
    value: draft ?? external,
    error,
    onChange: (value) => {
      setWaiting(false);
      setDraft(value);
      setError(null);
    },
    onBlur: finish,
    onKeyDown: (event) => {
      if (event.key === 'Enter' && (!options.multiline || event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        finish();
      }
      if (event.key === 'Escape' && draft !== null) {
        event.stopPropagation();
        setDraft(null);
        setError(null);
      }
    },
  };
}
