import { createHmac, timingSafeEqual } from 'node:crypto';
import { type Grant, grantContents } from '../../../src/room-protocol/grant.ts';

export type Grants = Readonly<{
  sign: (grant: Grant) => string;
  /** What a grant says whose signature is ours; null for any other. Whether it has expired is for the caller to ask. */
  read: (token: string) => Grant | null;
}>;

/** Signs grants with HMAC-SHA256, and knows its own. */
export function createGrants(key: Uint8Array): Grants {
  const macOf = (body: string) => createHmac('sha256', key).update(body).digest();
  return {
    sign({ room, participant, role, expires }) {
      const body = Buffer.from(JSON.stringify({ room, participant, role, expires })).toString('base64url');
      return `${body}.${macOf(body).toString('base64url')}`;
    },
    read(token) {
      const [body = '', signature = ''] = token.split('.');
      const given = Buffer.from(signature, 'base64url');
      const made = macOf(body);
      if (given.length !== made.length || !timingSafeEqual(given, made)) return null;
      return grantContents(token);
    },
  };
}
