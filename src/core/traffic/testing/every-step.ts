import type { Resource } from '../../model/resource.ts';
import { statusesOf } from '../../status/status-of.ts';
import type { DataPlane, PlaneListener } from '../data-plane.ts';
import type { Step } from '../decide/step.ts';
import type { TrafficRequest } from '../request/request.ts';
import { coversHost } from '../table/hostname-buckets.ts';
import { grpcRules, httpRules } from '../table/route-rules.ts';

/** A candidate as a test names it: `route kiln/r`, `match kiln/r 0.1`, `rule kiln/r 2`, `listener web`. */
export type Candidate = string;

const nameOf = ({ kind, namespace, name }: Resource): string => `${kind} ${namespace}/${name}`;

const rulesOf = (route: Resource) =>
  route.kind === 'GRPCRoute' ? grpcRules(route) : route.kind === 'HTTPRoute' ? httpRules(route) : [];

/** The name of what a step is about. */
export function candidateOf({ stage, at }: Step): Candidate {
  const key = at?.resource.split('/') ?? [];
  const object = `${key.at(-3) ?? ''} ${key.at(-2) ?? ''}/${key.at(-1) ?? ''}`;
  const place = at?.path.filter((part) => typeof part === 'number').join('.') ?? '';
  return `${stage} ${object} ${place}`.trim();
}

/**
 * Every candidate of one listener that a request is held against, found by walking all there is: what a trace has to name, one by
 * one or in its groups. Written without what traces find them by.
 */
export function everyCandidate(
  plane: DataPlane,
  { status }: PlaneListener,
  { host }: Pick<TrafficRequest, 'host'>,
): readonly Candidate[] {
  const found: Candidate[] = [];
  const { listener } = status;
  const holder = nameOf(listener.holder);
  for (const { listeners } of statusesOf(plane.statuses, 'gateway'))
    for (const one of listeners) found.push(`listener ${nameOf(one.listener.holder)} ${one.listener.index}`);
  const attached = status.routes;
  for (const { route, parents } of statusesOf(plane.statuses, 'route'))
    for (const { attachment, index } of parents)
      if (
        attachment.parent &&
        nameOf(attachment.parent) === holder &&
        !attached.some((one) => one.route.key === route.key)
      )
        found.push(`route ${nameOf(route)} ${index}`);
  const names = attached.flatMap(({ hostnames }) => hostnames ?? ['']);
  const specificity = (name: string): number => (name.startsWith('*') ? name.length : name === '' ? 0 : 1000);
  const [best] = names
    .filter((name) => name === '' || coversHost(name, host))
    .toSorted((a, b) => specificity(b) - specificity(a));
  for (const { route, hostnames, dropped } of attached) {
    found.push(`route ${nameOf(route)}`);
    for (const index of dropped) found.push(`rule ${nameOf(route)} ${index}`);
    if (best === undefined || !(hostnames ?? ['']).includes(best)) continue;
    for (const { index, matches, value } of rulesOf(route)) {
      if (dropped.has(index)) continue;
      const isWritten = typeof value === 'object' && value !== null && 'matches' in value;
      for (const match of matches)
        found.push(`match ${nameOf(route)} ${index}${isWritten ? `.${match.index}` : ''}`);
    }
  }
  return found;
}
