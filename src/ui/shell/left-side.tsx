import { useApp } from '../use-app.ts';
import { Flyout } from './flyout.tsx';
import { Rail } from './rail.tsx';

/** What is left of the canvas while the left pane is closed: the rail, and over the canvas what it opens. */
export function LeftSide() {
  const flyout = useApp((state) => state.flyout);
  return (
    <>
      <Rail />
      {flyout !== null && <Flyout />}
    </>
  );
}
