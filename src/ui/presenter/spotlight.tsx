import { useEffect, useState } from 'react';
import { sameValue } from '../../core/incremental/same-value.ts';
import { useLatest } from '../canvas/use-latest.ts';
import styles from './presenter.module.css';
import { holesOf, spotAt, type Hole, type Spot } from './spot.ts';

type Props = {
  /** It follows the pointer, or the focus. */
  following: boolean;
  pinned: readonly Spot[];
  /** A click keeps what is lit in the light; on the same again it does not. */
  onPin: (spot: Spot) => void;
};

/** What the pointer is on, or, since keys were used last, the focus. */
function useFollowed(following: boolean, onPin: Props['onPin']) {
  const [spot, setSpot] = useState<Spot | null>(null);
  const pin = useLatest(onPin);
  useEffect(() => {
    if (!following) return undefined;
    const point = (event: PointerEvent) =>
      setSpot(spotAt(document.elementFromPoint(event.clientX, event.clientY)));
    const focus = () => setSpot((before) => spotAt(document.activeElement) ?? before);
    const click = (event: MouseEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest('[data-presenter]')) return;
      const found = spotAt(target);
      if (found) pin.current(found);
      event.preventDefault();
      event.stopPropagation();
    };
    const enter = (event: KeyboardEvent) => {
      const found = event.key === 'Enter' ? spotAt(document.activeElement) : null;
      if (!found) return;
      pin.current(found);
      event.preventDefault();
      event.stopPropagation();
    };
    focus();
    window.addEventListener('pointermove', point);
    window.addEventListener('focusin', focus);
    // Presses as well: a card that is clicked would be selected, and pulled.
    for (const type of ['pointerdown', 'mousedown'] as const) window.addEventListener(type, swallow, true);
    window.addEventListener('click', click, true);
    window.addEventListener('keydown', enter, true);
    return () => {
      window.removeEventListener('pointermove', point);
      window.removeEventListener('focusin', focus);
      for (const type of ['pointerdown', 'mousedown'] as const)
        window.removeEventListener(type, swallow, true);
      window.removeEventListener('click', click, true);
      window.removeEventListener('keydown', enter, true);
    };
  }, [following, pin]);
  return following ? spot : null;
}

function swallow(event: Event) {
  if (event.target instanceof Element && event.target.closest('[data-presenter]')) return;
  event.preventDefault();
  event.stopPropagation();
}

const none: readonly Hole[] = [];

/** Where spots are on the screen, from frame to frame: the canvas moves below them. */
function useHoles(spots: readonly Spot[]): readonly Hole[] {
  const [holes, setHoles] = useState<readonly Hole[]>([]);
  const latest = useLatest(spots);
  const isOn = spots.length > 0;
  useEffect(() => {
    if (!isOn) return undefined;
    let frame = 0;
    const follow = () => {
      const found = holesOf(latest.current);
      setHoles((before) => (sameValue(before, found) ? before : found));
      frame = requestAnimationFrame(follow);
    };
    follow();
    return () => cancelAnimationFrame(frame);
  }, [isOn, latest]);
  return isOn ? holes : none;
}

/** Dims everything but what is in the light. */
export function Spotlight({ following, pinned, onPin }: Props) {
  const followed = useFollowed(following, onPin);
  const spots = followed && !pinned.some(({ id }) => id === followed.id) ? [...pinned, followed] : pinned;
  const holes = useHoles(spots);
  if (!following && holes.length === 0) return null;
  return (
    <svg className={styles.spotlight} aria-hidden data-presenter>
      <mask id="spotlight-holes">
        <rect width="100%" height="100%" fill="white" />
        {holes.map(({ id, ...box }) => (
          <rect key={id} {...box} rx={10} fill="black" />
        ))}
      </mask>
      <rect width="100%" height="100%" className={styles.dim} mask="url(#spotlight-holes)" />
      {holes.map(({ id, ...box }) => (
        <rect
          key={id}
          {...box}
          rx={10}
          className={styles.ring}
          data-pinned={pinned.some((one) => one.id === id)}
        />
      ))}
    </svg>
  );
}
