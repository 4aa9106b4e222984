import type { IncomingMessage } from 'node:http';
import { MAX_BYTES } from '../../core/text/input-limits.ts';

/** JSON has a text in quotes: some of its characters take two. */
export const MAX_BODY = 2 * MAX_BYTES;

/** The body of a request; null where it is larger than any that a page sends, of which the rest is not kept. */
export function readBody(request: IncomingMessage): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = Number(request.headers['content-length'] ?? 0);
    if (length > MAX_BODY) return resolve(null);
    length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= MAX_BODY) chunks.push(chunk);
      else {
        chunks.length = 0;
        resolve(null);
      }
    });
    request.on('end', () => resolve(length > MAX_BODY ? null : Buffer.concat(chunks).toString('utf8')));
    request.on('error', reject);
  });
}
