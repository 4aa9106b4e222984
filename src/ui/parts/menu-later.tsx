import { cloneElement, useState, type ComponentProps, type ComponentType, type ReactElement } from 'react';

type Trigger = ReactElement<ComponentProps<'button'>>;

/** What a menu gets that has been loaded: it draws the button from then on, and is open at first. */
export type LoadedMenuProps = Readonly<{ trigger: ReactElement }>;

type Props = {
  /** The button: one element that can take a ref. */
  trigger: Trigger;
  load: () => Promise<ComponentType<LoadedMenuProps>>;
};

/** The menu draws another button in the same place: that one has the focus now, and gets it back when the menu closes. */
const takeFocus = (button: HTMLButtonElement | null) => button?.focus();

/**
 * The button of a menu whose code loads when pointer or focus come near it. The first press opens the menu, as it does
 * with the code at hand.
 */
export function MenuLater({ trigger, load }: Props) {
  const [Loaded, setLoaded] = useState<ComponentType<LoadedMenuProps> | null>(null);
  if (Loaded) return <Loaded trigger={cloneElement(trigger, { ref: takeFocus })} />;
  const near = () => void load();
  const open = async () => {
    const menu = await load();
    setLoaded(() => menu);
  };
  return cloneElement(trigger, {
    'aria-haspopup': 'menu',
    'aria-expanded': false,
    onPointerEnter: near,
    onFocus: near,
    onClick: () => void open(),
    onKeyDown: (event) => {
      if (event.key !== 'ArrowDown') return;
      event.preventDefault();
      void open();
    },
  });
}
