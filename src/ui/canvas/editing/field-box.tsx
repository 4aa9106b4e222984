import { useEffect, useId, useRef, useState, useLayoutEffect, type KeyboardEvent } from 'react';
import type { Ending, TypedAhead } from './typed-ahead.ts';
import styles from './editing.module.css';
import { useAnchored } from './use-anchored.ts';
import { cardEditingTexts } from '../../../texts/en/card-editing.ts';

type Props = Readonly<{
  /** What the value is, and what has it: `port`, `Service cart`. */
  what: string;
  object: string;
  text: string;
  /** What was typed while the box was on its way. */
  ahead: TypedAhead;
  /** The element that the box is put over. */
  find: () => Element | null;
  /** Writes what was typed; the reason where it cannot be. */
  onCommit: (text: string) => string | null;
  /** Behind a commit: on to the next value, or back. */
  onStep: (by: 1 | -1) => void;
  onClose: (restoreFocus: boolean) => void;
}>;

/** A box over a value of a card: Enter writes it, Tab writes it and goes on, Escape leaves it as it was. */
export function FieldBox({ what, object, text, ahead, find, onCommit, onStep, onClose }: Props) {
  const [before, setBefore] = useState(text);
  const [value, setValue] = useState(ahead.text ?? text);
  const [reason, setReason] = useState<string | null>(null);
  const done = useRef(false);
  const input = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const note = useId();
  useAnchored(box, find);
  useLayoutEffect(() => {
    input.current?.focus({ preventScroll: true });
    if (ahead.text === null) input.current?.select();
  }, [ahead]);

  /** Whether the text is as it was, or was written. */
  const commit = (): boolean => {
    const isTyped = value !== before;
    // In another tab, or by undo: the second time it is overwritten knowingly.
    const isOther = isTyped && text !== before && text !== value;
    if (isOther) setBefore(text);
    const changed = cardEditingTexts.changedMeanwhile({ text });
    const refused = isOther ? changed : isTyped ? onCommit(value) : null;
    setReason(refused);
    if (refused !== null) return false;
    done.current = true;
    return true;
  };
  const end = (key: Ending) => {
    if (!commit()) return;
    if (key === 'Enter') onClose(true);
    else onStep(key === 'Tab' ? 1 : -1);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') {
      done.current = true;
      onClose(true);
    } else if (event.key === 'Enter') end('Enter');
    else if (event.key === 'Tab') end(event.shiftKey ? 'Shift+Tab' : 'Tab');
    else return;
    event.preventDefault();
  };
  const typedEnd = useRef(ahead.end);
  useEffect(() => {
    const key = typedEnd.current;
    typedEnd.current = null;
    if (key !== null) end(key);
  });
  return (
    <div ref={box} className={styles.box}>
      <input
        ref={input}
        className={styles.input}
        aria-label={cardEditingTexts.valueOf({ value: what, object })}
        aria-invalid={reason !== null}
        aria-describedby={note}
        value={value}
        size={Math.max(6, value.length + 1)}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => {
          setValue(event.target.value);
          setReason(null);
        }}
        onBlur={() => {
          if (!done.current && commit()) onClose(false);
        }}
        onKeyDown={onKeyDown}
      />
      <p id={note} className={styles.note} role="alert">
        {reason}
      </p>
    </div>
  );
}
