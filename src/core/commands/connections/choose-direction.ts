import type { RefSpec } from '../../kinds/define-kind.ts';
import { parsePath, valueAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import { isObject } from '../../yaml/is-object.ts';
import { rowsFit, type Direction } from './connection-ends.ts';
import type { RowKind } from '../../kinds/row.ts';

const ANY = '[*]';

/** The rows that an edge is drawn between. */
type Rows = Readonly<{ from: RowKind; to: RowKind }>;

/**
 * Which of several ways to join two objects is meant: the likeliest. Where a kind declares several references of its
 * role, it is the one whose surroundings the holder has: a Secret is that of the login that is configured.
 *
 * @param directions the likeliest first
 */
export function chooseDirection(
  directions: readonly Direction[],
  from: Resource,
  to: Resource,
  rows: Rows,
): Direction | undefined {
  const [first] = directions;
  // A connection of its own finds its place itself.
  if (first?.ends.by !== 'reference' || first.ends.spec.connection !== undefined) return first;
  const holder = first.forward ? from : to;
  const rank = ({ ends }: Direction): number => (ends.by === 'reference' ? readiness(holder, ends.spec) : 0);
  return directions
    .filter(
      (one) =>
        one.forward === first.forward &&
        one.ends.role === first.ends.role &&
        rowsFit(one, rows.from, rows.to) === rowsFit(first, rows.from, rows.to),
    )
    .toSorted((a, b) => rank(b) - rank(a))[0];
}

/** How well a holder is prepared for a reference: what is around it may be there, and its place may be free. */
function readiness(holder: Resource, spec: RefSpec): number {
  const steps = parsePath(spec.at);
  const place = steps.at(-1) === ANY ? steps.slice(0, -1) : steps;
  // In the items of lists the reference gets surroundings of its own.
  if (place.includes(ANY) || !isObject(valueAt(holder.value, place.slice(0, -1)))) return 0;
  const isFree = place.length < steps.length || (valueAt(holder.value, place) ?? null) === null;
  return isFree ? 2 : 1;
}
