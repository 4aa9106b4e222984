import { arrayAt, numberAt } from '../model/access.ts';
import type { Resource } from '../model/resource.ts';
import { CORE } from '../kinds/shared/groups.ts';
import { attach, attachedListeners, type Attachment } from './attachment.ts';
import type { Edge } from './graph.ts';
import { isKind, isListenerHolder, isRoute, listenerHolderKinds } from './kind-names.ts';
import { listenerRow } from './listeners.ts';
import { setAttachment, type SetAttachment } from './listener-sets.ts';
import { referencesOf, type Reference } from './references.ts';
import { carriesTraffic, resolve, targetRow, type Resolution } from './resolution.ts';
import { rowAt } from './rows-of.ts';
import { labelEdges } from './label-edges.ts';
import { selectorEdges } from './selectors.ts';
import { portRow } from './services.ts';
import { memo } from '../incremental/memo.ts';
import { tracked } from './tracked.ts';
import type { ResourceIndex } from './resource-index.ts';

/** Everything that one object's references lead to. The same value as before while nothing it rests on changed. */
export type Links = Readonly<{
  resource: Resource;
  /** For routes: one per parentRef that names something. */
  attachments: readonly Attachment[];
  /** For ListenerSets. */
  set: SetAttachment | undefined;
  /** All other references. */
  resolutions: readonly Resolution[];
  /** What it is joined to by labels and selectors, as drawn. */
  joined: readonly Edge[];
}>;

/** References whose object comes first in the way of traffic: a class shapes its Gateway, a Service finds its StatefulSet. */
const TARGET_FIRST: ReadonlySet<string> = new Set(['class', 'ingress-class', 'service-name']);

/** Whether all parents are Services: the route belongs to a mesh. */
const isMeshRoute = (references: readonly Reference[]): boolean => {
  const parents = references.filter(({ role }) => role === 'parent');
  return parents.length > 0 && parents.every(({ target }) => isKind(target, CORE, 'Service'));
};

/**
 * Whether the manifests are evidently a part of something larger, as far as a route goes: they hold no Gateway at
 * all, and the route sends traffic to a namespace of which they hold nothing. Then an absent parent is not known to
 * be missing.
 */
export const isExcerpt = (route: Resource, index: ResourceIndex): boolean =>
  !index.settings().complete &&
  !listenerHolderKinds.some(({ group, kind }) => index.has(group, kind)) &&
  referencesOf(route).some(
    (reference) =>
      carriesTraffic(reference) && reference.crossNamespace && !index.holds(reference.target.namespace),
  );

function parentEdge(attachment: Attachment): Edge {
  const { reference, outcome, state, reason } = attachment;
  const asked = attachment.listeners.filter(({ step }) => step !== 'section-name' && step !== 'port');
  const candidates = outcome === 'attached' ? attachedListeners(attachment) : asked;
  const only = candidates.length === 1 ? candidates[0] : undefined;
  // Of a Service only what the parentRef asks for: without that the route rules the whole of it.
  const [port] = attachment.sectionName || attachment.port !== undefined ? attachment.servicePorts : [];
  const sourceRow = only ? listenerRow(only.listener) : port ? portRow(port) : null;
  return toHolder(reference, sourceRow, { state, reason });
}

/** An edge from what a reference names to who holds it. */
const toHolder = (
  { id, role, holder, path, crossNamespace, key }: Reference,
  sourceRow: string | null,
  { state, reason }: Pick<Edge, 'state' | 'reason'>,
): Edge => ({
  id,
  role,
  holder: holder.key,
  path,
  source: key,
  sourceRow,
  target: holder.key,
  targetRow: null,
  state,
  reason,
  crossNamespace,
  label: '',
});

/** The share of a rule's requests, where there are several backends. */
function shareLabel({ role, holder, path, value }: Reference): string {
  if (role !== 'backend' || !isRoute(holder)) return '';
  const siblings = arrayAt(holder.value, path.slice(0, -1));
  if (siblings.length < 2) return '';
  const weights = siblings.map((sibling) => Math.max(0, numberAt(sibling, 'weight') ?? 1));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (sum === 0) return '0%';
  return `${Math.round((Math.max(0, numberAt(value, 'weight') ?? 1) / sum) * 1000) / 10}%`;
}

function resolutionEdge(resolution: Resolution): Edge {
  const { reference, state, reason, grant, made } = resolution;
  const { id, role, holder, path, crossNamespace, key } = reference;
  const [holderRow, row] = [rowAt(holder, path), targetRow(resolution)];
  const isTargetFirst = TARGET_FIRST.has(role);
  // Field by field, in the order of all edges: they then have one hidden class, and what reads them stays fast.
  const edge: Edge = {
    id,
    role,
    holder: holder.key,
    path,
    source: isTargetFirst ? key : holder.key,
    sourceRow: isTargetFirst ? row : holderRow,
    target: isTargetFirst ? holder.key : key,
    targetRow: isTargetFirst ? holderRow : row,
    state,
    reason,
    crossNamespace,
    label: shareLabel(reference),
  };
  if (grant === undefined && !made) return edge;
  return { ...edge, ...(grant !== undefined && { grant }), ...(made && { made: made.words }) };
}

const isParent = ({ role }: Reference): boolean => role === 'parent';

/** Where all but the parents lead. By itself, so that an edit of a Gateway leaves the backends of its routes alone. */
const followOthers = tracked((resource, index) => {
  const references = referencesOf(resource);
  const mesh = isRoute(resource) && isMeshRoute(references);
  const resolutions = references
    .filter((reference) => !isParent(reference))
    .map((reference) => resolve(reference, index, mesh));
  return { resolutions, joined: [...selectorEdges(resource, index), ...labelEdges(resource, index)] };
});

/** Follows all references of one object. */
export const linksOf: (resource: Resource, index: ResourceIndex) => Links = tracked((resource, index) => {
  const route = isRoute(resource);
  const excerpt = route && isExcerpt(resource, index);
  const parents = route ? referencesOf(resource).filter(isParent) : [];
  const attachments = parents.map((reference) => attach(reference, index, excerpt));
  const set = isListenerHolder(resource) ? setAttachment(resource, index) : undefined;
  const { resolutions, joined } = followOthers(resource, index);
  return { resource, attachments, set, resolutions, joined };
});

/** All that references of an object lead to, as drawn; ids are those of the references. Worked out where it is drawn. */
export const edgesOfLinks: (links: Links) => readonly Edge[] = memo(
  ({ attachments, set, resolutions, joined }) => [
    ...attachments.map(parentEdge),
    ...(set ? [toHolder(set.reference, null, set)] : []),
    ...resolutions.map(resolutionEdge),
    ...joined,
  ],
);
