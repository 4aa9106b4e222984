import { useEffect, useState, type KeyboardEvent } from 'react';

/** A value that came from elsewhere while one typed: both are kept, and one of them is chosen. */
export type DraftConflict = Readonly<{
  /** The text's value now; empty where it has none. */
  theirs: string;
  /** Writes what was typed. */
  keep: () => void;
  /** Gives up what was typed. */
  take: () => void;
}>;

type Draft = Readonly<{
  value: string;
  error: string | null;
  conflict: DraftConflict | null;
  onChange: (value: string) => void;
  onBlur: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}>;

/** The result of a commit: a reason for the refusal, or whether it was sent to the text. */
type Outcome = string | null;

/** What was typed and is not in the text yet. */
type Typed = Readonly<{
  text: string;
  /** The text's value that was typed over. */
  over: string;
  /** Whether it was sent to the text. */
  isSent: boolean;
  /** What was sent last, when one typed on before it arrived: its arrival changes nothing. */
  before: string | null;
}>;

/** Whether a value of the text is what was typed: spaces around it and how a number is written do not count. */
const isSame = (value: string, typed: string): boolean =>
  value.trim() === typed.trim() ||
  (value.trim() !== '' && typed.trim() !== '' && Number(value) === Number(typed));

/**
 * A box that is typed into while the text behind it may change. What is being typed stays until it is committed
 * (Enter, or leaving the box) or given up (Escape); otherwise the box shows the text's value. Where that changes under
 * the draft, nothing is written before one of the two values is chosen.
 */
export function useDraft(
  external: string,
  commit: (value: string) => Outcome,
  options: Readonly<{ multiline?: boolean }> = {},
): Draft {
  const [known, setTyped] = useState<Typed | null>(null);
  const [error, setError] = useState<string | null>(null);
  const typed = current(known, external);
  // What has arrived is no draft any more, whatever comes next.
  if (typed !== known) setTyped(typed);
  const isChanged = typed !== null && typed.over !== external && !isSame(external, typed.text);

  const isSent = typed?.isSent ?? false;
  useEffect(() => {
    if (!isSent) return undefined;
    // The text did not change (a dialog asks first, or there was nothing to change): show its value.
    const timer = setTimeout(() => setTyped(null), 1500);
    return () => clearTimeout(timer);
  }, [isSent]);

  const giveUp = () => {
    setTyped(null);
    setError(null);
  };
  const send = (text: string) => {
    const reason = commit(text);
    setError(reason);
    setTyped({ text, over: external, isSent: reason === null, before: null });
  };
  const finish = () => {
    if (typed === null || typed.isSent || isChanged) return;
    if (typed.text === external) giveUp();
    else send(typed.text);
  };

  return {
    value: typed?.text ?? external,
    error,
    conflict: isChanged ? { theirs: external, keep: () => send(typed.text), take: giveUp } : null,
    onChange: (text) => {
      const before = typed?.isSent ? typed.text : (typed?.before ?? null);
      setTyped({ text, over: typed?.over ?? external, isSent: false, before });
      setError(null);
    },
    onBlur: finish,
    onKeyDown: (event) => {
      if (event.key === 'Enter' && (!options.multiline || event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        finish();
      }
      if (event.key === 'Escape' && typed !== null) {
        event.stopPropagation();
        giveUp();
      }
    },
  };
}

/** The draft with regard to the text's value of now: none once it arrived, and over what was sent before once that did. */
function current(typed: Typed | null, external: string): Typed | null {
  if (typed === null || typed.over === external) return typed;
  if (typed.isSent) return null;
  return typed.before !== null && isSame(external, typed.before)
    ? { ...typed, over: external, before: null }
    : typed;
}
