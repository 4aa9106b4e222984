import {
  cloneElement,
  useEffect,
  useState,
  type ComponentProps,
  type ComponentType,
  type ReactElement,
} from 'react';

/** What a menu gets that has been loaded: from then on it draws the button. */
export type LoadedMenuProps = Readonly<{ trigger: ReactElement }>;

type Props = {
  /** The button: one element that can take a ref. */
  trigger: ReactElement<ComponentProps<'button'>>;
  load: () => Promise<ComponentType<LoadedMenuProps>>;
};

/** The menu, and the kind of press that it was loaded for. */
type Loaded = Readonly<{ Menu: ComponentType<LoadedMenuProps>; byKey: boolean }>;

/** A press as menus know it: one by key puts the focus on the first entry. */
const press = (byKey: boolean): Event =>
  byKey
    ? new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true })
    : new PointerEvent('pointerdown', { button: 0, bubbles: true, cancelable: true });

/**
 * The button of a menu whose code loads when pointer or focus come near it. The first press opens the menu, as it does
 * with the code at hand.
 */
export function MenuLater({ trigger, load }: Props) {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [button, setButton] = useState<HTMLButtonElement | null>(null);
  // The menu has drawn its own button in the place of the one that was pressed.
  useEffect(() => {
    if (!loaded || !button) return;
    button.focus();
    button.dispatchEvent(press(loaded.byKey));
  }, [loaded, button]);

  if (loaded) return <loaded.Menu trigger={cloneElement(trigger, { ref: setButton })} />;
  const near = () => void load();
  const open = async (byKey: boolean) => {
    const Menu = await load();
    setLoaded({ Menu, byKey });
  };
  return cloneElement(trigger, {
    'aria-haspopup': 'menu',
    'aria-expanded': false,
    onPointerEnter: near,
    onFocus: near,
    // A press by key is a click without a pointer that could have clicked more than once.
    onClick: ({ detail }) => void open(detail === 0),
    onKeyDown: (event) => {
      if (event.key !== 'ArrowDown') return;
      event.preventDefault();
      void open(true);
    },
  });
}
