import { LIMITS } from './limits.ts';
import { isText, readJson } from './read-fields.ts';
import { isId } from './room-names.ts';

/** With what a document is opened: the `token` of Hocuspocus, as JSON. */
export type Join = Readonly<{
  participant: string;
  password?: string;
  /** What the server gave this participant before: who has it needs no password. */
  grant?: string;
}>;

export const writeJoin = (join: Join): string => JSON.stringify(join);

/** Reads the message with which a document is opened; null for what is none. */
export function readJoin(text: unknown): Join | null {
  const fields = readJson(text, LIMITS.join);
  if (!fields) return null;
  const { participant, password, grant } = fields;
  if (!isId(participant)) return null;
  if (password !== undefined && !isText(password, LIMITS.password)) return null;
  if (grant !== undefined && !isText(grant, LIMITS.join)) return null;
  return {
    participant,
    ...(password === undefined ? {} : { password }),
    ...(grant === undefined ? {} : { grant }),
  };
}
