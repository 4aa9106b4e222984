import { useStore } from 'zustand';
import type { RoomSession, RoomState } from '../../state/room/room-state.ts';
import { useWorkspace } from '../use-app.ts';

/** The room of the workspace that this part of the screen shows. */
export function useRoom(): RoomSession {
  const { room } = useWorkspace();
  if (!room) throw new Error('The workspace is in no room.');
  return room;
}

/** Reads one thing of the state of the room, and renders again when that changes. */
export const useRoomState = <T>(select: (state: RoomState) => T): T => useStore(useRoom().state, select);
