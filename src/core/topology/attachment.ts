import { groupBy } from '../incremental/group-by.ts';
import { memo } from '../incremental/memo.ts';
import { counted, either, listed } from '../text/words.ts';
import { arrayAt, numberAt, stringAt } from '../model/access.ts';
import { isPlaceholder } from '../model/placeholder.ts';
import type { Resource } from '../model/resource.ts';
import type { ServicePort } from '../kinds/shared/service-ports.ts';
import { holdsUnknown, knownAt } from '../model/unknown-values.ts';
import { CORE } from '../kinds/shared/groups.ts';
import { absence } from './absence.ts';
import { mixedRefusal } from '../choices/attachment.ts';
import { chosen } from '../choices/define-choice.ts';
import { followToCopies } from './copies.ts';
import { describe } from './describe.ts';
import type { EdgeState } from './graph.ts';
import { servedHostnames } from './hostnames.ts';
import { isForeignKind, isKind, isListenerHolder, listenerHolderKinds } from './kind-names.ts';
import { isFilledLater, isOwnProtocol, listenersOf, type Listener } from './listeners.ts';
import { admission } from './namespace-admission.ts';
import { whyNotFound, whyPerhapsTogether, whyUnreadable } from './not-known.ts';
import { attachToService } from './mesh-attachment.ts';
import type { Reference } from './references.ts';
import { supportedKinds } from './supported-kinds.ts';
import type { ResourceIndex } from './resource-index.ts';

/**
 * What one listener says to one parentRef: attached, or the first step of attachment
 * (docs/model/attachment.md#steps-of-attachment) that refused.
 */
export type ListenerOutcome = Readonly<{
  listener: Listener;
  step: 'attached' | 'section-name' | 'port' | 'kind' | 'namespace' | 'hostname';
  /** Why not, as a sentence; null when attached. */
  reason: string | null;
  /** The step could not be decided: the manifests do not hold what it takes. */
  unknown: boolean;
  /** The hostnames served through this listener; null for any. */
  hostnames: readonly string[] | null;
}>;

export type AttachmentOutcome =
  | 'attached'
  /** What the parentRef means hangs on something that is not written here. */
  | 'not-known'
  | 'parent-missing'
  | 'wrong-kind'
  | 'no-listener'
  | 'kind-refused'
  | 'namespace-refused'
  | 'no-hostname'
  /** A Service as parent: no handshake. */
  | 'mesh'
  /** A Service that has no port such as the parentRef means. */
  | 'no-service-port';

/** What became of one parentRef of a route. */
export type Attachment = Readonly<{
  route: Resource;
  reference: Reference;
  /** The Gateway, ListenerSet or Service; undefined where it is not in the manifests or of another kind. */
  parent: Resource | undefined;
  sectionName: string | undefined;
  port: number | undefined;
  outcome: AttachmentOutcome;
  state: EdgeState;
  reason: string | null;
  /** In the order of the parent. */
  listeners: readonly ListenerOutcome[];
  /** The ports of a Service that the route rules; none for other parents. */
  servicePorts: readonly ServicePort[];
}>;

type Asked = Readonly<{ route: Resource; sectionName: string | undefined; port: number | undefined }>;

/** The route kinds that choose their listeners by hostname. */
const HOSTNAME_KINDS: ReadonlySet<string> = new Set(['HTTPRoute', 'GRPCRoute', 'TLSRoute']);

/** Whether listeners that serve none of its hostnames refuse a route. */
export const choosesByHostname = ({ kind }: Resource): boolean => HOSTNAME_KINDS.has(kind);

/** What parents are called, of whatever group. */
const PARENT_KINDS: ReadonlySet<string> = new Set([
  ...listenerHolderKinds.map(({ kind }) => kind),
  'Service',
]);

/** The hostnames a route asks for; none means any. */
export function routeHostnames({ value }: Resource): readonly string[] {
  const all = stringAt(value, 'spec.hostnames');
  // A list that is filled in later is no list of none, which would mean any.
  if (all !== undefined && isPlaceholder(all)) return [all];
  return arrayAt(value, 'spec.hostnames').filter((name) => typeof name === 'string');
}

/** Follows the steps of attachment for one listener. */
export function attachToListener(
  listener: Listener,
  { route, sectionName, port }: Asked,
  index: ResourceIndex,
): ListenerOutcome {
  const no = (step: ListenerOutcome['step'], reason: string, unknown = false): ListenerOutcome => ({
    listener,
    step,
    reason,
    unknown,
    hostnames: [],
  });
  if (sectionName !== undefined && listener.name !== sectionName) return notAskedFor(listener);
  const name = `Listener ${listener.name}`;
  if (port !== undefined && listener.port !== port) {
    return no(
      'port',
      `${name} is on port ${listener.port ?? '?'}, not on ${port}.`,
      isFilledLater(listener, 'port'),
    );
  }
  const kinds = supportedKinds(listener, index);
  if (!kinds.includes(route.kind)) {
    const takes = kinds.length === 0 ? 'no kind of route' : `only ${listed(kinds)}`;
    // What a protocol of an implementation takes is for that to say.
    const open = isOwnProtocol(listener) || isFilledLater(listener, 'protocol', 'tls', 'allowedRoutes');
    return no('kind', `${name} (${listener.protocol}) takes ${takes}, not ${route.kind}.`, open);
  }
  const rule = { from: listener.from, selector: listener.selector, own: listener.holder.namespace };
  const verdict = admission(index, rule, route.namespace);
  if (!verdict.admitted) {
    const together =
      listener.from === 'None'
        ? null
        : whyPerhapsTogether(route, listener.holder, listener.holder.namespace, index);
    return no(
      'namespace',
      together ?? `${name} does not take routes from namespace ${route.namespace}: ${verdict.because}.`,
      together !== null || verdict.unknown || isFilledLater(listener, 'allowedRoutes'),
    );
  }
  const wanted = routeHostnames(route);
  const hostnames = choosesByHostname(route) ? servedHostnames(listener.hostname, wanted) : null;
  if (hostnames?.length === 0) {
    const open = isFilledLater(listener, 'hostname') || holdsUnknown(wanted);
    return no('hostname', (open ? perhapsHostname : noHostname)([listener], wanted), open);
  }
  return { listener, step: 'attached', reason: null, unknown: false, hostnames };
}

/** What a listener says to each parentRef that names another. */
const notAskedFor: (listener: Listener) => ListenerOutcome = memo((listener) => ({
  listener,
  step: 'section-name',
  reason: `Listener ${listener.name} is not the one that sectionName asks for.`,
  unknown: isFilledLater(listener, 'name'),
  hostnames: [],
}));

/** The listeners of a parent by name, with what each says to parentRefs that name another: most name one of many. */
const byName = memo((parent: Resource) => ({
  notAsked: listenersOf(parent).map(notAskedFor),
  places: groupBy(listenersOf(parent).keys(), (at) => listenersOf(parent)[at]?.name),
}));

/** What each listener of a parent says, in order. */
function outcomesAt(parent: Resource, asked: Asked, index: ResourceIndex): readonly ListenerOutcome[] {
  const listeners = listenersOf(parent);
  if (asked.sectionName === undefined)
    return listeners.map((listener) => attachToListener(listener, asked, index));
  const { notAsked, places } = byName(parent);
  const outcomes = [...notAsked];
  for (const at of places.get(asked.sectionName) ?? []) {
    const listener = listeners[at];
    if (listener) outcomes[at] = attachToListener(listener, asked, index);
  }
  return outcomes;
}

/** That no hostname of a route falls under one of these listeners. */
const noHostname = (listeners: readonly Listener[], wanted: readonly string[]): string =>
  `None of this route's hostnames falls under ${anyOf(listeners)}: ${listed(wanted)}.`;

/** The same where some hostnames are filled in later. */
const perhapsHostname = (listeners: readonly Listener[], wanted: readonly string[]): string =>
  `Hostnames are filled in later, so it is not known whether one of this route falls under ${anyOf(listeners)}: ${listed(wanted)}.`;

const anyOf = (listeners: readonly Listener[]): string =>
  `listener ${either(shortened(listeners.map(({ name, hostname }) => `${name} (${hostname ?? 'any host'})`)))}`;

/** What is repeated of many listeners: the first ones, and how many more there are. */
const shortened = (items: readonly string[]): readonly string[] =>
  items.length > NAMED_LISTENERS
    ? [...items.slice(0, NAMED_LISTENERS), `${items.length - NAMED_LISTENERS} more`]
    : items;

const NAMED_LISTENERS = 4;

const REFUSALS = [
  ['hostname', 'no-hostname'],
  ['namespace', 'namespace-refused'],
  ['kind', 'kind-refused'],
] as const;

const ALLOWED_FIRST = [REFUSALS[1], REFUSALS[2], REFUSALS[0]] as const;

/** The listener that got furthest decides what is said of the whole (docs/model/status.md#route-accepted). */
function refusal(
  outcomes: readonly ListenerOutcome[],
  index: ResourceIndex,
): Readonly<{ outcome: AttachmentOutcome; by: readonly ListenerOutcome[] }> {
  for (const [step, outcome] of chosen(index, mixedRefusal) === 'furthest' ? REFUSALS : ALLOWED_FIRST) {
    const by = outcomes.filter((item) => item.step === step);
    if (by.length > 0) return { outcome, by };
  }
  return { outcome: 'no-listener', by: [] };
}

/** Why listeners refused, one after the other. */
function allReasons(by: readonly ListenerOutcome[]): string {
  const reasons = by.slice(0, NAMED_LISTENERS).map(({ reason }) => reason ?? '');
  const more = by.length - reasons.length;
  return [...reasons, ...(more > 0 ? [`So do ${counted(more, 'more listener')}.`] : [])].join(' ');
}

function noListener({ sectionName, port }: Asked, parent: Resource, listeners: readonly Listener[]): string {
  const there = `it has ${listed(listeners.map((one) => `${one.name} (${one.port ?? '?'})`))}`;
  const asked = [
    sectionName !== undefined && `named ${sectionName}`,
    port !== undefined && `on port ${port}`,
  ];
  return `${describe(parent)} has no listener ${asked.filter(Boolean).join(' ') || 'at all'}; ${there}.`;
}

/**
 * Follows the steps of attachment for one parentRef (docs/model/attachment.md#steps-of-attachment).
 *
 * @param excerpt whether the manifests are evidently a part of something larger
 */
export function attach(reference: Reference, index: ResourceIndex, excerpt: boolean): Attachment {
  return followToCopies<Attachment>(
    reference,
    index,
    (parent) => attachTo(parent, reference, index, excerpt),
    (reason) => ({
      ...attachTo(index.get(reference.key), reference, index, excerpt),
      outcome: 'not-known',
      state: 'unknown',
      reason,
      listeners: [],
    }),
  );
}

function attachTo(
  found: Resource | undefined,
  reference: Reference,
  index: ResourceIndex,
  excerpt: boolean,
): Attachment {
  const route = reference.holder;
  const sectionName = stringAt(reference.value, 'sectionName');
  const port = numberAt(reference.value, 'port');
  const mesh = isKind(reference.target, CORE, 'Service');
  const known = mesh || isListenerHolder(reference.target);
  const parent = known ? found : undefined;
  const ends = (
    outcome: AttachmentOutcome,
    state: EdgeState,
    reason: string | null,
    listeners: readonly ListenerOutcome[] = [],
    servicePorts: readonly ServicePort[] = [],
  ): Attachment => ({
    route,
    reference,
    parent,
    sectionName,
    port,
    outcome,
    state,
    reason,
    listeners,
    servicePorts,
  });
  const unreadable = whyUnreadable(reference);
  if (unreadable !== null) return { ...ends('not-known', 'unknown', unreadable), parent: undefined };
  if (!known) {
    const { kind, group } = reference.target;
    const ours = PARENT_KINDS.has(kind);
    if (!ours && isForeignKind(reference.target)) {
      const reason = `Only some implementations let routes attach to kind ${kind} of group ${group}.`;
      return ends('wrong-kind', 'unknown', reason);
    }
    const written = ours ? `${kind} of group ${group === '' ? '""' : group}` : describe(reference.target);
    const reason = `Routes attach to a Gateway, a ListenerSet or a Service; ${written} is none of them.`;
    return ends('wrong-kind', 'refused', reason);
  }
  if (!parent) {
    const notFound = whyNotFound(reference, index);
    if (notFound !== null) return ends('not-known', 'unknown', notFound);
    const { state, reason } = absence(reference, index);
    return ends('parent-missing', excerpt ? 'unknown' : state, reason);
  }
  const asked = { route, sectionName: sectionName || undefined, port };
  if (mesh) {
    const { ports, reason, unknown } = attachToService(parent, asked);
    if (reason === null) return ends('mesh', 'ok', null, [], ports);
    return unknown ? ends('not-known', 'unknown', reason) : ends('no-service-port', 'refused', reason);
  }
  const outcomes = outcomesAt(parent, asked, index);
  if (outcomes.some(({ step }) => step === 'attached')) {
    return ends('attached', 'ok', null, outcomes);
  }
  const { outcome, by } = refusal(outcomes, index);
  if (!knownAt(parent.value)(['spec', 'listeners'])) {
    const reason = `The listeners of ${describe(parent)} are filled in later.`;
    return ends('not-known', 'unknown', reason);
  }
  const undecided = outcomes.filter(({ unknown }) => unknown);
  if (undecided.length > 0 && !by.some(({ unknown }) => unknown)) {
    const reason = undecided.map((item) => item.reason ?? '').join(' ');
    return ends('not-known', 'unknown', reason, outcomes);
  }
  const reason =
    outcome === 'no-listener'
      ? noListener(asked, parent, listenersOf(parent))
      : outcome === 'no-hostname'
        ? (by.some(({ unknown }) => unknown) ? perhapsHostname : noHostname)(
            by.map(({ listener }) => listener),
            routeHostnames(route),
          )
        : allReasons(by);
  const state = by.some(({ unknown }) => unknown) ? 'unknown' : 'refused';
  return ends(outcome, state, reason, outcomes);
}

/** The listeners that took the route, in order. */
export const attachedListeners = (attachment: Attachment): readonly ListenerOutcome[] =>
  attachment.listeners.filter(({ step }) => step === 'attached');
