import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  type CreatedRoom,
  PROTOCOL,
  readCreateRoom,
  type RoomsOffered,
} from '../../../src/room-protocol/create-room.ts';
import { isId, newId } from '../../../src/room-protocol/room-names.ts';
import { readJson } from '../../../src/room-protocol/read-fields.ts';
import type { Attempts } from '../doors/attempts.ts';
import type { Grants } from '../doors/grants.ts';
import { hashPassword } from '../doors/password.ts';
import type { RoomStore } from '../store/room-store.ts';
import { answer, refuse } from './answer.ts';
import { readBody } from './read-body.ts';

const LARGEST_BODY = 4_096;

export type RoomsApi = Readonly<{
  store: RoomStore;
  grants: Grants;
  grantMs: number;
  /** New rooms, by address. */
  creations: Attempts;
  offered: Omit<RoomsOffered, 'protocol'>;
  /** Ends a room for all in it. */
  end: (room: string) => Promise<boolean>;
  now: () => number;
}>;

/** Answers `GET /rooms`, `POST /rooms` and `DELETE /rooms/<id>`; there is no list of rooms. */
export async function answerRooms(
  api: RoomsApi,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  address: string,
) {
  const id = /^\/rooms\/([^/]+)$/.exec(path)?.[1];
  if (path === '/rooms' && request.method === 'GET')
    answer(response, 200, { protocol: PROTOCOL, ...api.offered } satisfies RoomsOffered);
  else if (path === '/rooms' && request.method === 'POST') await create(api, request, response, address);
  else if (id !== undefined && request.method === 'DELETE') await remove(api, request, response, id);
  else refuse(response, 404, 'unknown-room', 'There is nothing here.');
}

async function create(api: RoomsApi, request: IncomingMessage, response: ServerResponse, address: string) {
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) {
    refuse(response, 415, 'damaged', 'A room is described as application/json.');
    return;
  }
  if (!api.creations.allow(address)) {
    refuse(
      response,
      429,
      'too-many-tries',
      'Too many rooms were made from this address. Try again in an hour.',
    );
    return;
  }
  const asked = readCreateRoom(readJson(await readBody(request, LARGEST_BODY), LARGEST_BODY));
  if (!asked) {
    refuse(response, 400, 'damaged', 'This does not describe a room.');
    return;
  }
  const id = newId();
  const participant = newId();
  await api.store.createRoom({
    id,
    name: asked.name ?? '',
    everybody: asked.everybody,
    leader: participant,
    password: asked.password === undefined ? null : await hashPassword(asked.password),
    leading: null,
    copies: null,
    used: api.now(),
  });
  const leader = api.grants.sign({ room: id, participant, role: 'lead', expires: api.now() + api.grantMs });
  answer(response, 201, { id, participant, leader } satisfies CreatedRoom);
}

async function remove(api: RoomsApi, request: IncomingMessage, response: ServerResponse, id: string) {
  const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
  const grant = token === undefined ? null : api.grants.read(token);
  if (!grant || grant.room !== id || !isId(id) || grant.expires < api.now()) {
    refuse(response, 403, 'grant-invalid', 'Only who leads a room ends it.');
    return;
  }
  const participant = await api.store.participant(id, grant.participant);
  if (participant?.role !== 'lead') {
    refuse(response, 403, 'not-lead', 'Only who leads a room ends it.');
  } else if (await api.end(id)) {
    response.writeHead(204).end();
  } else {
    refuse(response, 404, 'unknown-room', 'There is no such room.');
  }
}
