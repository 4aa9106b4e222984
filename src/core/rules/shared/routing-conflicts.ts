import { pathText } from '../../model/access.ts';
import { listed } from '../../topology/describe.ts';
import type { Topology } from '../../topology/topology.ts';
import { allConflicts, type Conflict, type PlacedConflict } from '../../traffic/coverage/conflicts.ts';
import { dataPlaneOf } from '../../traffic/data-plane-of.ts';
import type { Report } from '../define-rule.ts';

/** Conflicts by what loses: a match counts once, however many hostnames and listeners it loses on. */
function byLoser(conflicts: readonly PlacedConflict[]): readonly (readonly PlacedConflict[])[] {
  const groups = new Map<string, PlacedConflict[]>();
  for (const conflict of conflicts) {
    const key = `${conflict.loser.key}#${pathText(conflict.path)}`;
    const members = groups.get(key);
    if (members) members.push(conflict);
    else groups.set(key, [conflict]);
  }
  return [...groups.values()];
}

/** Where conflicts are, in words: `host shop.example.com (listener http)`. */
const places = (conflicts: readonly PlacedConflict[]): string =>
  listed(
    [
      ...new Set(
        conflicts.map(
          ({ hostname, listener }) => `${hostname || 'any host'} (listener ${listener.status.listener.name})`,
        ),
      ),
    ],
    3,
  );

/** Reports what never has a request, for one kind of conflict. */
export function* reportConflicts(
  topology: Topology,
  kind: Conflict['kind'],
  says: (conflict: Conflict) => string,
): Iterable<Report> {
  const conflicts = allConflicts(dataPlaneOf(topology)).filter((one) => one.kind === kind);
  for (const group of byLoser(conflicts)) {
    const [first] = group;
    if (!first) continue;
    yield {
      on: first.loser,
      path: first.path,
      message: `For ${places(group)} ${says(first)}: ${first.because}.`,
    };
  }
}
