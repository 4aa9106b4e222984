import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { utf8 } from '../../text/utf8.ts';

/** Six hexadecimal digits for a text, the same wherever and whenever they are computed. */
export const shortHash = (text: string): string => bytesToHex(sha256(utf8(text))).slice(0, 6);
