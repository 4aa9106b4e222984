import * as encoding from 'lib0/encoding';
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';

/** Writes a frame as a page does: its address, its type, and what follows. */
export function writeFrame(
  address: string,
  type: number,
  write: (encoder: encoding.Encoder) => void = () => {},
) {
  const encoder = encoding.createEncoder();
  encoding.writeVarString(encoder, address);
  encoding.writeVarUint(encoder, type);
  write(encoder);
  return encoding.toUint8Array(encoder);
}

export const writeSync = (address: string, step: number, payload: Uint8Array, type = 0) =>
  writeFrame(address, type, (encoder) => {
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint8Array(encoder, payload);
  });

export const writeToken = (address: string, token: string) =>
  writeFrame(address, 2, (encoder) => {
    encoding.writeVarUint(encoder, 0);
    encoding.writeVarString(encoder, token);
  });

export const writeStateless = (address: string, text: string) =>
  writeFrame(address, 5, (encoder) => encoding.writeVarString(encoder, text));

/** The state vector and the update of a document to which something was done. */
export function updateOf(change: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc();
  change(doc);
  return Y.encodeStateAsUpdate(doc);
}

export function writePresence(address: string, state: Record<string, unknown>, client = 7): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = client;
  const awareness = new Awareness(doc);
  // A state of clock 0 is one that no one has heard of yet, and is not passed on.
  awareness.setLocalState(state);
  const update = encodeAwarenessUpdate(awareness, [client]);
  awareness.destroy();
  return writeFrame(address, 1, (encoder) => encoding.writeVarUint8Array(encoder, update));
}
