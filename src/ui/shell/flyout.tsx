import { Pin } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { panesTexts } from '../../texts/en/panes.ts';
import { IconButton } from '../parts/icon-button.tsx';
import { useAppState } from '../use-app.ts';
import { LeftPane } from './left-pane.tsx';
import styles from './flyout.module.css';

/** How long the pointer may be elsewhere before what it opened closes, in milliseconds. */
const GRACE = 400;

/** Parts of the page that belong to an open flyout: the rail, and the menus and tooltips of what is in it. */
const OWN = '[data-flyout], [data-opens], [role="menu"], [role="tooltip"], [role="dialog"]';

const isOwn = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(OWN) !== null;

/**
 * The palette or the files over the canvas, until one does something else: presses Escape, moves the focus away, clicks
 * elsewhere, or, where it was only pointed at, moves the pointer away. Pinned, it becomes the left pane.
 */
export function Flyout() {
  const { flyout, setFlyout, togglePanel } = useAppState('flyout', 'setFlyout', 'togglePanel');
  const root = useRef<HTMLElement>(null);
  // What is dragged out of it must stay in the page; the lanes below it are what it is dragged to.
  const [dragging, setDragging] = useState(false);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const holdsFocus = () => root.current?.contains(document.activeElement) === true;
    const onPointerDown = ({ target }: PointerEvent) => isOwn(target) || setFlyout(null);
    // Only a focus that was here can go: one that comes late to a card of the canvas was never.
    const onFocusIn = ({ target, relatedTarget }: FocusEvent) =>
      isOwn(target) || !isOwn(relatedTarget) || setFlyout(null);
    const onPointerMove = ({ target }: PointerEvent) => {
      if (isOwn(target) || holdsFocus()) {
        clearTimeout(timer);
        timer = undefined;
      } else timer ??= setTimeout(() => setFlyout(null), GRACE);
    };
    document.addEventListener('pointerdown', onPointerDown, true);
    document.addEventListener('focusin', onFocusIn);
    document.addEventListener('pointermove', onPointerMove);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('pointerdown', onPointerDown, true);
      document.removeEventListener('focusin', onFocusIn);
      document.removeEventListener('pointermove', onPointerMove);
    };
  }, [setFlyout]);

  return (
    <section
      ref={root}
      className={styles.flyout}
      aria-label={panesTexts.paletteAndFiles()}
      data-flyout
      data-dragging={dragging}
      onDragStart={() => setTimeout(() => setDragging(true))}
      onDragEnd={() => setFlyout(null)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        document.querySelector<HTMLElement>(`[data-opens="${flyout}"]`)?.focus();
        setFlyout(null);
      }}
    >
      <LeftPane
        trailing={
          <IconButton
            className={styles.pin ?? ''}
            icon={Pin}
            label={panesTexts.keepOpen()}
            shortcut="Mod+B"
            size="sm"
            onClick={() => togglePanel('left', true)}
          />
        }
      />
    </section>
  );
}
