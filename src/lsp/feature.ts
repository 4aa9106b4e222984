import type { ServerCapabilities } from 'vscode-languageserver/node';
import type { Client } from './client/client.ts';
import type { Server } from './server.ts';

/** Something that the server does for an editor. */
export type Feature = Readonly<{
  /** What the server says that it can, to this editor. */
  capabilities: (client: Client) => Partial<ServerCapabilities>;
  /** Begins to answer. Called once, before the answer to `initialize`. */
  start: (server: Server) => void;
}>;
