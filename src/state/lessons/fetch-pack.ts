import { MAX_PACK_BYTES } from '../../core/lessons/pack-file/limits.ts';
import { refuse, type PackContent } from '../../core/lessons/pack-file/pack-content.ts';
import { lessonPacksTexts } from '../../texts/en/lesson-packs.ts';
import type { Analyzer } from '../../analysis/protocol.ts';

/** What the fragments of links begin with that say where a pack is. */
const PACK_ADDRESS = '#pack-url=';

/**
 * Fetches the pack at the address in a fragment, where the policy of the page allows that: as it is built, from its own origin
 * alone. Nothing is sent along. Never rejects: what stands against it is said.
 * @param base the address of the page
 */
export async function fetchPack(
  fragment: string,
  base: string,
  analyzer: Pick<Analyzer, 'readPackFile'>,
  fetching: typeof fetch = fetch,
): Promise<PackContent> {
  const address = addressIn(fragment, base);
  if (!address) return refuse(lessonPacksTexts.noAddress());
  const failed = refuse(lessonPacksTexts.notFetched({ address: address.href }));
  try {
    const response = await fetching(address, { credentials: 'omit', referrerPolicy: 'no-referrer' });
    if (!response.ok)
      return refuse(lessonPacksTexts.noPackThere({ address: address.href, status: response.status }));
    const bytes = await bytesOf(response);
    const name = address.pathname.split('/').at(-1) ?? address.host;
    return bytes
      ? await analyzer.readPackFile(name, bytes)
      : refuse(lessonPacksTexts.tooLargeThere({ address: address.href }));
  } catch {
    // A page does not learn whether an address was not allowed, or did not answer.
    return failed;
  }
}

/** An address that may be fetched: one that no one on the way can change, or of the page's own host. */
function addressIn(fragment: string, base: string): URL | null {
  try {
    const address = new URL(decodeURIComponent(fragment.slice(PACK_ADDRESS.length)));
    const isOwn = address.origin === new URL(base).origin;
    return address.protocol === 'https:' || isOwn ? address : null;
  } catch {
    return null;
  }
}

/** What it answers with; null where that is more than a pack may have. */
async function bytesOf({ body }: Response): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    length += part.value.length;
    if (length > MAX_PACK_BYTES) {
      await reader?.cancel();
      return null;
    }
    parts.push(part.value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
