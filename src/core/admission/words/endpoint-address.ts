import { ipv4Bytes, ipv6Groups } from '../ip-address.ts';
import type { NameCheck } from './names.ts';

/** What the server says of an address that no endpoint can have. */
export const checkEndpointAddress: NameCheck = (text) => {
  const bytes = ipv4Bytes(text);
  const groups = ipv6Groups(text) ?? [];
  const [first = -1, second = -1, third = -1] = bytes ?? [];
  const [head = -1] = groups;
  const rest = (bytes ?? groups).slice(0, -1).every((part) => part === 0);
  const last = (bytes ?? groups).at(-1);
  if (rest && last === 0) return [`may not be unspecified (${text})`];
  if (first === 127 || (!bytes && rest && last === 1))
    return ['may not be in the loopback range (127.0.0.0/8, ::1/128)'];
  if ((first === 169 && second === 254) || (head & 0xffc0) === 0xfe80)
    return ['may not be in the link-local range (169.254.0.0/16, fe80::/10)'];
  if ((first === 224 && second === 0 && third === 0) || (head & 0xff0f) === 0xff02)
    return ['may not be in the link-local multicast range (224.0.0.0/24, ff02::/10)'];
  return [];
};
