import { useReactFlow, useStoreApi, ViewportPortal } from '@xyflow/react';
import { useEffect, type RefObject } from 'react';
import type { ResourceKey } from '../../../core/model/resource.ts';
import { listOf } from '../../../texts/list-of.ts';
import { cardsOf } from '../cards-of.ts';
import type { Scene } from '../scene.ts';
import type { Size } from '../zoom/view-of.ts';
import { useAppState } from '../../use-app.ts';
import { personStyle } from '../../room/avatar.tsx';
import { Pointers } from './pointers.tsx';
import styles from './canvas-presence.module.css';
import { ringsOf } from './rings-of.ts';
import { useRoom, useRoomState } from '../../room/use-room.ts';

type Props = { scene: Scene; size: Size; surface: RefObject<HTMLElement | null> };

/** So many names fit beside a card. */
const MOST_NAMED = 2;

/** How long the canvas takes to show what another participant's shows, in milliseconds. */
const MOVE = 150;

/** Where the others are on the canvas: rings with names around what they selected, and their pointers. */
export function CanvasPresence({ scene, size, surface }: Props) {
  useOwnPointer(surface);
  useSharedView(size);
  const { link, others } = useRoom();
  // The list changes when a participant comes, goes or selects something else.
  const people = useRoomState((state) => state.people);
  const known = useAppState('cards', 'shownOn');
  const rings = ringsOf(others(), people, (key) => cardsOf(known, key as ResourceKey));
  return (
    <ViewportPortal>
      {rings.map(({ card, people: here }) => {
        const box = scene.boxes.get(card);
        const [first] = here;
        if (!box || !first) return null;
        return (
          <div
            key={card}
            className={styles.ring}
            style={{
              ...personStyle(first.color),
              transform: `translate(${box.x}px, ${box.y}px)`,
              width: box.width,
              height: box.height,
            }}
          >
            <span className={styles.name}>
              {listOf(
                here.map(({ name }) => name),
                MOST_NAMED,
              )}
            </span>
          </div>
        );
      })}
      <Pointers key={link.room} />
    </ViewportPortal>
  );
}

/** Shows the others where the pointer is, in coordinates of the canvas. */
function useOwnPointer(surface: RefObject<HTMLElement | null>): void {
  const room = useRoom();
  const { screenToFlowPosition } = useReactFlow();
  useEffect(() => {
    const element = surface.current;
    if (!element) return undefined;
    const move = ({ clientX: x, clientY: y, pointerType }: PointerEvent) => {
      if (pointerType === 'mouse') room.showPointer(screenToFlowPosition({ x, y }));
    };
    const leave = () => room.showPointer(null);
    element.addEventListener('pointermove', move, { passive: true });
    element.addEventListener('pointerleave', leave);
    return () => {
      leave();
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerleave', leave);
    };
  }, [surface, room, screenToFlowPosition]);
}

/** Says which part of the canvas is in view, by its middle, and shows that of whom the window follows. */
function useSharedView({ width, height }: Size): void {
  const room = useRoom();
  const flow = useStoreApi();
  const { setViewport } = useReactFlow();
  useEffect(() => {
    if (width === 0) return undefined;
    const say = ([x, y, zoom]: readonly [number, number, number]) =>
      room.showView({
        x: Math.round((width / 2 - x) / zoom),
        y: Math.round((height / 2 - y) / zoom),
        zoom: Math.round(zoom * 1000) / 1000,
      });
    say(flow.getState().transform);
    const stopSaying = flow.subscribe((state, before) => {
      if (state.transform !== before.transform) say(state.transform);
    });
    const stopFollowing = room.onView(({ x, y, zoom }) => {
      const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
      const view = { x: width / 2 - x * zoom, y: height / 2 - y * zoom, zoom };
      void setViewport(view, { duration: still ? 0 : MOVE });
    });
    return () => {
      stopSaying();
      stopFollowing();
    };
  }, [room, flow, setViewport, width, height]);
}
