import { counted } from '../../text/words.ts';
import type { JsonObject } from '../../yaml/json.ts';
import { matchPaths, numberAt } from '../../model/access.ts';

/** The strings that stand at a pattern, in order: `spec.hostnames[*]`. */
export const stringsAt = (value: JsonObject, pattern: string): readonly string[] =>
  matchPaths(value, pattern).flatMap((match) => (typeof match.value === 'string' ? [match.value] : []));

/** `one`, `one, two`, or `one, two +3`: as much as a card has room for. */
export const shortList = (items: readonly string[], room = 2): string =>
  items.length <= room ? items.join(', ') : `${items.slice(0, room).join(', ')} +${items.length - room}`;

/** What a workload with replicas says: how many pods, of which image. */
export function replicasSummary(value: JsonObject): string {
  const replicas = numberAt(value, ['spec', 'replicas']) ?? 1;
  const images = imagesAt(value, 'spec.template.spec.containers[*].image');
  return images === '' ? counted(replicas, 'replica') : `${replicas} × ${images}`;
}

/** Image names without registry and digest, which are too long for a card. */
export const imagesAt = (value: JsonObject, pattern: string): string =>
  shortList(
    stringsAt(value, pattern).map((image) => image.replace(/@.*$/, '').replace(/^.*\//, '')),
    1,
  );
