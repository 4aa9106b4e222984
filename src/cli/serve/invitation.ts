import { randomBytes } from 'node:crypto';

/** How long the browser may take to start, in milliseconds. */
const VALID = 120_000;

/** An address that leads to another one, once: it may stand in the list of processes of the machine, where a token may not. */
export type Invitation = Readonly<{
  path: string;
  /** Where a request for a path is sent; null for any other path, and once it was used or too much time went by. */
  follow: (path: string) => string | null;
}>;

/** @param to where it leads, relative to the server */
export function createInvitation(to: string, now: () => number = Date.now): Invitation {
  const path = `/open/${randomBytes(16).toString('base64url')}`;
  const until = now() + VALID;
  let isUsed = false;
  return {
    path,
    follow(asked) {
      if (asked !== path || isUsed || now() > until) return null;
      isUsed = true;
      return to;
    },
  };
}
