import { useRef, useState, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { embedTexts } from '../../texts/en/embed.ts';
import styles from './scroll-guard.module.css';

const FIELDS = 'input, textarea, select, [contenteditable], .native-edit-context';

type Props = Readonly<{
  /** What a click does: `Click to move the canvas`. */
  label: string;
  /** Selects what gets the focus then. */
  target: string;
  children: ReactNode;
}>;

/**
 * Leaves wheel and touch to the page around the frame until its content has the focus: a cover lies over it, which a click
 * takes away. Esc gives the focus back to the cover, and Tab goes on as anywhere, so no one is caught.
 */
export function ScrollGuard({ label, target, children }: Props) {
  const [active, setActive] = useState(false);
  const content = useRef<HTMLDivElement>(null);
  const cover = useRef<HTMLButtonElement>(null);

  const onBlur = ({ relatedTarget, currentTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) setActive(false);
  };
  const onKeyDown = ({ key, target: at, currentTarget }: KeyboardEvent) => {
    // Menus and dialogs stand elsewhere in the page, and close by that key.
    if (key !== 'Escape' || !(at instanceof Node) || !currentTarget.contains(at)) return;
    flushSync(() => setActive(false));
    cover.current?.focus();
  };
  // The canvas keeps its keys to itself, so this comes before it; fields have Esc first.
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (event.target instanceof Element && !event.target.matches(FIELDS)) onKeyDown(event);
  };
  return (
    <div className={styles.guard} data-active={active}>
      <div
        ref={content}
        className={styles.content}
        role="presentation"
        onFocus={({ target: at, currentTarget }) => currentTarget.contains(at) && setActive(true)}
        onBlur={onBlur}
        onKeyDown={onKeyDown}
        onKeyDownCapture={onKeyDownCapture}
      >
        {children}
      </div>
      {active ? (
        <span className={styles.hint}>{embedTexts.escape()}</span>
      ) : (
        <button
          ref={cover}
          type="button"
          className={styles.cover}
          onClick={() => content.current?.querySelector<HTMLElement>(target)?.focus()}
        >
          <span className={styles.words}>{label}</span>
        </button>
      )}
    </div>
  );
}
