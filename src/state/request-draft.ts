import type { RequestDraft } from '../core/views/traffic/draft-of.ts';
import { emptyDraft } from './traffic-slice.ts';

/** A request as people write it, `POST https://shop.example.com/cart` or the address alone; null for what is none. */
export function requestDraft(text: string): RequestDraft | null {
  const [, method = 'GET', url] = /^(?:([A-Za-z]+)\s+)?(\S+)$/.exec(text.trim()) ?? [];
  return url === undefined ? null : { ...emptyDraft, method: method.toUpperCase(), url };
}
