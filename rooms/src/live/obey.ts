import type { Asked } from '../../../src/room-protocol/asked.ts';
import type { Refusal } from '../../../src/room-protocol/refusals.ts';
import { writeSaid } from '../../../src/room-protocol/said.ts';
import type { RoomStore } from '../store/room-store.ts';
import type { Bus } from './bus.ts';
import type { Visitor } from './visitor.ts';

type Means = Readonly<{
  store: RoomStore;
  bus: Bus;
  /** Ends the room for all. */
  end: (room: string) => Promise<boolean>;
}>;

/**
 * Does what a participant asks: who leads, anything; others, what is about their own copy alone. Answers with the reason where
 * it is not done, else with null.
 */
export async function obey(means: Means, visitor: Visitor, asked: Asked): Promise<Refusal | null> {
  const isOwn = asked.type === 'share-copy' && asked.participant === visitor.participant;
  if (visitor.role !== 'lead' && !isOwn) return 'not-lead';
  const { store, bus, end } = means;
  const { room, participant } = visitor;
  const changed = async () => {
    await bus.say({ type: 'changed', room });
    return null;
  };
  switch (asked.type) {
    case 'give-role':
      if ((await store.room(room))?.leader === asked.participant) return 'not-lead';
      if (!(await store.changeParticipant(room, asked.participant, { role: asked.role }))) return 'damaged';
      return changed();
    case 'everybody':
      await store.changeRoom(room, { everybody: asked.role });
      return changed();
    case 'copies':
      await store.changeRoom(room, { copies: asked.from });
      return changed();
    case 'share-copy':
      if (!(await store.changeParticipant(room, asked.participant, { shared: asked.shared })))
        return 'damaged';
      return changed();
    case 'lead':
      return lead(means, visitor, asked);
    case 'bring-back':
      await bus.say({ type: 'relay', room, said: writeSaid({ type: 'bring-back', participant }) });
      return null;
    case 'end':
      return (await end(room)) ? null : 'unknown-room';
  }
}

async function lead(
  { store, bus }: Means,
  { room, participant }: Visitor,
  { view }: Extract<Asked, { type: 'lead' }>,
): Promise<null> {
  await bus.say({ type: 'relay', room, said: writeSaid({ type: 'lead', participant, view }) });
  // Where all look changes many times a second; who leads does not, and whoever comes later has to know it.
  const leading = view === null ? null : participant;
  if ((await store.room(room))?.leading === leading) return null;
  await store.changeRoom(room, { leading });
  await bus.say({ type: 'changed', room });
  return null;
}
