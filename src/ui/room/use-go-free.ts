import { useEffect } from 'react';
import { roomsTexts } from '../../texts/en/rooms.ts';
import { useWorkspace } from '../use-app.ts';
import { useRoom, useRoomState } from './use-room.ts';

/** Keys that do nothing by themselves, or only move the focus. */
const IDLE = /^(Shift|Control|Alt|Meta|CapsLock|Tab|AltGraph)$/;

/**
 * Whoever follows a participant goes his own way with Escape, and with anything he does in the window himself. The bar and the
 * dialogs of the room are no part of what is followed.
 */
export function useGoFree(): void {
  const room = useRoom();
  const { store } = useWorkspace();
  const isFollowing = useRoomState(
    ({ following, leading, isFree, me }) =>
      following !== null || (leading !== null && leading !== me.participant && !isFree),
  );
  useEffect(() => {
    if (!isFollowing) return undefined;
    const act = (event: Event) => {
      if (event instanceof KeyboardEvent && IDLE.test(event.key)) return;
      const isEscape = event instanceof KeyboardEvent && event.key === 'Escape';
      const target = event.target instanceof Element ? event.target : null;
      if (!isEscape && target?.closest('[data-room], [role="dialog"], [role="menu"]')) return;
      room.goFree();
      store.getState().announce(roomsTexts.wentFree());
    };
    const kinds = ['pointerdown', 'wheel', 'keydown'] as const;
    for (const kind of kinds) window.addEventListener(kind, act, { capture: true, passive: true });
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, act, { capture: true });
    };
  }, [isFollowing, room, store]);
}
