import * as decoding from 'lib0/decoding';
import { LIMITS } from '../../../src/room-protocol/limits.ts';
import { readDocumentName } from '../../../src/room-protocol/room-names.ts';
import { isTakenUpdate } from './is-taken-update.ts';

/** What a frame of a page is, as far as the server looks before it hands it on. */
export type Frame = Readonly<{
  /** The document that it is about, with the session that Hocuspocus may write behind it. */
  address: string;
  kind: 'join' | 'close' | 'presence' | 'other';
}>;

/** The message types of Hocuspocus that a page sends. */
const TYPE = { sync: 0, awareness: 1, auth: 2, queryAwareness: 3, syncReply: 4, stateless: 5, close: 7 };
/** The messages of Yjs in a sync. */
const SYNC = { step1: 0, step2: 1, update: 2 };
const TOKEN = 0;
/** States in one message of presence: a page has one for each tab that it was, at most. */
const MOST_STATES = 8;

/**
 * Reads a frame as pages of Gatehouse send them. Null for all others: truncated, of another protocol, about a document
 * whose name none has, with an update that no workspace makes. Nothing of those reaches a document.
 */
export function readFrame(data: Uint8Array): Frame | null {
  try {
    return read(data);
  } catch {
    // lib0 and Yjs throw errors of all kinds at what they cannot decode, and what they cannot decode is damaged.
    return null;
  }
}

function read(data: Uint8Array): Frame | null {
  const decoder = decoding.createDecoder(data);
  const address = decoding.readVarString(decoder);
  const [document, session = ''] = address.split('\0', 2);
  if (!readDocumentName(document) || session.length > 64) return null;
  const frame = (kind: Frame['kind']): Frame => ({ address, kind });
  switch (decoding.readVarUint(decoder)) {
    case TYPE.sync:
    case TYPE.syncReply:
      return isSync(decoder) ? frame('other') : null;
    case TYPE.awareness:
      return isPresence(decoding.readVarUint8Array(decoder)) ? frame('presence') : null;
    case TYPE.auth: {
      if (decoding.readVarUint(decoder) !== TOKEN) return null;
      return decoding.readVarString(decoder).length <= LIMITS.join ? frame('join') : null;
    }
    case TYPE.stateless:
      return decoding.readVarString(decoder).length <= LIMITS.message ? frame('other') : null;
    case TYPE.queryAwareness:
      return frame('other');
    case TYPE.close:
      return frame('close');
    default:
      return null;
  }
}

function isSync(decoder: decoding.Decoder): boolean {
  const step = decoding.readVarUint(decoder);
  const payload = decoding.readVarUint8Array(decoder);
  switch (step) {
    case SYNC.step1:
      return isStateVector(payload);
    case SYNC.step2:
    case SYNC.update:
      return isTakenUpdate(payload);
    default:
      return false;
  }
}

function isStateVector(payload: Uint8Array): boolean {
  const decoder = decoding.createDecoder(payload);
  for (let clients = decoding.readVarUint(decoder); clients > 0; clients -= 1) {
    decoding.readVarUint(decoder);
    decoding.readVarUint(decoder);
  }
  return true;
}

function isPresence(payload: Uint8Array): boolean {
  const decoder = decoding.createDecoder(payload);
  const states = decoding.readVarUint(decoder);
  if (states > MOST_STATES) return false;
  for (let left = states; left > 0; left -= 1) {
    decoding.readVarUint(decoder);
    decoding.readVarUint(decoder);
    const state = decoding.readVarString(decoder);
    if (state.length > LIMITS.presence) return false;
    JSON.parse(state);
  }
  return true;
}
