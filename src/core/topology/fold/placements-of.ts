import type { Tier } from '../../kinds/define-kind.ts';
import type { Edge } from '../graph.ts';
import { isBroken } from '../is-broken.ts';
import type { Guest, Placement } from './define-fold.ts';
import { addressFold } from './ways/address.ts';
import { certificateFold } from './ways/certificate.ts';
import { classFold } from './ways/class.ts';
import { grantFold } from './ways/grant.ts';
import { workloadFold } from './ways/workload.ts';

const WAYS = [classFold, addressFold, certificateFold, workloadFold, grantFold];

const nowhere: readonly Placement[] = [];

/**
 * Where an object can be shown instead of on a card of its own (docs/model/canvas.md#folding). Nowhere, when an edge of it does
 * not work, or when an edge would be lost by it: one that shows a grant, or that leads to something else than the cards which show
 * the object while these are several.
 */
export function placementsOf(guest: Guest): readonly Placement[] {
  const { node, edges } = guest;
  const found = wayOf(guest);
  if (found.length === 0 || !found.every((place) => showsOthers(guest, place))) return nowhere;
  const own = edges.filter(({ source, target }) => source === node.key || target === node.key);
  return own.some(isBroken) || losesEdges(guest, own, found) ? nowhere : found;
}

/** The places of the first way of folding that has some for an object; most objects are for none. */
function wayOf(guest: Guest): readonly Placement[] {
  for (const { placements } of WAYS) {
    const found = placements(guest);
    if (found.length > 0) return found;
  }
  return nowhere;
}

/** The tiers whose objects are never shown on other cards, so that they can show some. */
const HOSTS: ReadonlySet<Tier> = new Set(['gateway', 'route', 'service']);

/** Whether a card can show an object. A grant is shown on edges, whatever these join. */
const showsOthers = ({ nodeOf }: Guest, { host, as }: Placement): boolean =>
  as === 'grant' || HOSTS.has(nodeOf(host)?.tier ?? 'support');

function losesEdges({ node }: Guest, edges: readonly Edge[], placements: readonly Placement[]): boolean {
  const hosts = new Set(placements.map(({ host }) => host));
  return edges.some(({ source, target, grant }) => {
    const other = source === node.key ? target : source;
    return hosts.has(other) ? grant !== undefined : hosts.size > 1;
  });
}
