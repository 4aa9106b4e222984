import type { Role } from '../../../src/room-protocol/roles.ts';

/** Who is at the other end of a connection to a document: the context that Hocuspocus keeps with it. */
export type Visitor = {
  readonly room: string;
  readonly participant: string;
  /** Whose copy the document is; null for the shared one. */
  readonly copyOf: string | null;
  /** Changes when a role is given. */
  role: Role;
};
