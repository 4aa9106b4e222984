import { Tooltip as Primitive } from 'radix-ui';
import { useEffect, type ComponentProps, type FocusEvent, type ReactNode } from 'react';
import { Kbd } from './kbd.tsx';
import styles from './tooltip.module.css';

type Props = {
  content: ReactNode;
  shortcut?: string;
  side?: 'top' | 'right' | 'bottom' | 'left';
  /** One element that can take a ref and receives the pointer and the focus. */
  children: ReactNode;
};

/** A closing menu gives the focus back to its button; for who uses the mouse a description there only covers what is near. */
function keepClosedForMouse(event: FocusEvent): void {
  const { input } = document.documentElement.dataset;
  if (input === 'pointer' || !event.currentTarget.matches(':focus-visible')) event.preventDefault();
}

/** Notes on the page whether its user acted last by pointer or by key: a focus that a script moves looks the same. */
function useLastInput(): void {
  useEffect(() => {
    const note = ({ type }: Event) => {
      document.documentElement.dataset['input'] = type === 'keydown' ? 'key' : 'pointer';
    };
    window.addEventListener('pointerdown', note, true);
    window.addEventListener('keydown', note, true);
    return () => {
      window.removeEventListener('pointerdown', note, true);
      window.removeEventListener('keydown', note, true);
    };
  }, []);
}

/** Describes its child on hover, and on focus by keyboard. One `Tooltip.Provider` is at the root of the app. */
export function Tooltip({ content, shortcut, side = 'bottom', children }: Props) {
  return (
    <Primitive.Root>
      <Primitive.Trigger asChild onFocus={keepClosedForMouse}>
        {children}
      </Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content className={styles.tooltip} side={side} sideOffset={6} collisionPadding={8}>
          <span>{content}</span>
          {shortcut !== undefined && <Kbd keys={shortcut} />}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

/** Stands once at the root of the app. */
export function TooltipProvider(props: ComponentProps<typeof Primitive.Provider>) {
  useLastInput();
  return <Primitive.Provider {...props} />;
}
