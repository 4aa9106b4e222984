import { useLayoutEffect, useState, type ComponentType, type ReactNode } from 'react';

/** A component whose code is loaded when it is first shown, or before that by `load`. */
export type Later<Props> = ComponentType<Props> & Readonly<{ load: () => Promise<void> }>;

/**
 * A component whose code is loaded when it is first shown, with something in its place until then. Once loaded it is
 * drawn at once, also the first time: what keys open can have the focus before the next key. React's `lazy` would show
 * what is in its place first, and then for 300 ms at least.
 * @param load fetches the component; where that fails, the error boundary above shows why, and tries again
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  placeholder: ReactNode = null,
): Later<Props> {
  let loaded: ComponentType<Props> | null = null;
  const loadOnce = async () => {
    loaded ??= await load();
  };
  function LaterComponent(props: Props) {
    const [Shown, setShown] = useState(() => loaded);
    useLayoutEffect(() => {
      if (Shown) return undefined;
      let gone = false;
      loadOnce().then(
        () => gone || setShown(() => loaded),
        (error: unknown) =>
          gone ||
          setShown(() => {
            throw error;
          }),
      );
      return () => {
        gone = true;
      };
    }, [Shown]);
    return Shown ? <Shown {...props} /> : placeholder;
  }
  return Object.assign(LaterComponent, { load: loadOnce });
}
