import { isNumber, isText, readJson } from './read-fields.ts';
import { isRole, type Role } from './roles.ts';
import { isId } from './room-names.ts';

/** What the server has signed: that it let this participant into this room. */
export type Grant = Readonly<{
  room: string;
  participant: string;
  /** The role when it was signed. The server asks its own list for the role that holds. */
  role: Role;
  /** In milliseconds since 1970. */
  expires: number;
}>;

/** What a grant says, whether or not its signature holds: `<base64url of JSON>.<signature>`. Null for what is none. */
export function grantContents(token: unknown): Grant | null {
  if (!isText(token, 2_000)) return null;
  const [body = '', signature, ...more] = token.split('.');
  if (signature === undefined || more.length > 0) return null;
  const fields = readJson(fromBase64Url(body), 2_000);
  if (!fields) return null;
  const { room, participant, role, expires } = fields;
  if (!isId(room) || !isId(participant) || !isRole(role) || !isNumber(expires, 1e15)) return null;
  return { room, participant, role, expires };
}

function fromBase64Url(text: string): string | null {
  if (!/^[\w-]*$/.test(text)) return null;
  try {
    return atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  } catch (cause) {
    // A DOMException: the length is not one of base64.
    if (cause instanceof Error) return null;
    throw cause;
  }
}
