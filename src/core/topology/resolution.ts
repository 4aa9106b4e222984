import { listed, pluralOf, withArticle } from '../text/words.ts';
import { numberAt, stringAt, valueAt } from '../model/access.ts';
import { holdsUnknown } from '../model/unknown-values.ts';
import type { Resource, ResourceKey } from '../model/resource.ts';
import { CORE, X_GATEWAY_API } from '../kinds/shared/groups.ts';
import { kindKey, kindOf } from '../kinds/registry.ts';
import { absence, mayBeGranted, type Absence } from './absence.ts';
import { vendorOfClass } from '../kinds/shared/vendors.ts';
import { isAssumedClass } from './assumed-class.ts';
import { chosen } from '../choices/define-choice.ts';
import { experimentalKinds } from '../choices/features.ts';
import { checkOrder, externalNames } from '../choices/references.ts';
import { followToCopies } from './copies.ts';
import { describe } from './describe.ts';
import type { EdgeState } from './graph.ts';
import { permittingGrant } from './grants.ts';
import { listedOwner } from './implementation-of.ts';
import { isImplementationBackend } from './is-implementation-backend.ts';
import { isForeignKind, isKind, isRoute } from './kind-names.ts';
import { madeBy, type Made } from './made-by.ts';
import type { Reference } from './references.ts';
import { whyNotFound, whyPerhapsGranted, whyPerhapsTogether, whyUnreadable } from './not-known.ts';
import { portRow, servicePorts, serviceType } from './services.ts';
import type { ServicePort } from '../kinds/shared/service-ports.ts';
import type { ResourceIndex } from './resource-index.ts';

/**
 * How far a reference can be followed: the first of these steps that fails, in this order
 * (docs/model/references-and-grants.md#following-a-reference).
 */
export type ResolutionOutcome =
  | 'ok'
  | 'not-known'
  | 'unsupported-kind'
  | 'not-permitted'
  | 'missing'
  | 'external-name'
  | 'port-absent'
  | 'no-such-port'
  | 'wrong-protocol';

/** What became of a reference; `not-known` where what it means hangs on something that is not written here. */
export type Resolution = Readonly<{
  reference: Reference;
  target: Resource | undefined;
  outcome: ResolutionOutcome;
  state: EdgeState;
  reason: string | null;
  /** The port of the Service that is meant. */
  port: ServicePort | undefined;
  /** The grant that allows it, null when none does; absent where none is needed. */
  grant?: ResourceKey | null;
  /** Who makes the target in the cluster, or fills it. Where no manifest holds it, it is there all the same. */
  made?: Made;
}>;

/** References that carry requests: their kinds and ports are checked. */
export const carriesTraffic = ({ role }: Reference): boolean =>
  role === 'backend' || role === 'mirror' || role === 'auth';

const needsGrant = (reference: Reference, waived: boolean): boolean =>
  reference.spec.grant && reference.crossNamespace && !(waived && carriesTraffic(reference));

/** The row of the target that the reference points at. */
export const targetRow = ({ port }: Resolution): string | null => (port ? portRow(port) : null);

/**
 * Follows one reference.
 *
 * @param waived the routes of a mesh need no grant for their backends (docs/model/attachment.md#service-parents)
 */
export function resolve(reference: Reference, index: ResourceIndex, waived: boolean): Resolution {
  return followToCopies<Resolution>(
    reference,
    index,
    (target) => resolveTo(target, reference, index, waived),
    (reason) => ({
      reference,
      target: index.get(reference.key),
      outcome: 'not-known',
      state: 'unknown',
      reason,
      port: undefined,
    }),
  );
}

function resolveTo(
  target: Resource | undefined,
  reference: Reference,
  index: ResourceIndex,
  waived: boolean,
): Resolution {
  const { holder, target: wanted } = reference;
  const base = { reference, target, port: undefined };
  const fail = (outcome: ResolutionOutcome, reason: string, state: EdgeState = 'refused') => ({
    ...base,
    outcome,
    state,
    reason,
  });

  const unreadable = whyUnreadable(reference);
  if (unreadable !== null) return { ...fail('not-known', unreadable, 'unknown'), target: undefined };
  const unsupported = (): Resolution | undefined => {
    if (!carriesTraffic(reference) || supports(reference, index)) return undefined;
    // An unknown kind whose object is in the manifests: some implementation may support it.
    const foreign =
      isImplementationBackend(wanted) ||
      (target && !kindOf(wanted.group, wanted.kind)) ||
      listedOwner(holder, wanted.group, index) !== undefined;
    const reason = foreign
      ? `Only some implementations send traffic to kind ${kindName(reference)}.`
      : `Requests cannot be sent to a ${kindName(reference)}; what can take them is ${listed(kindsOf(reference))}.`;
    return fail('unsupported-kind', reason, foreign ? 'unknown' : 'refused');
  };
  const kindFirst = chosen(index, checkOrder) === 'kind';
  const refusedKind = kindFirst ? unsupported() : undefined;
  if (refusedKind) return refusedKind;

  let granted: { grant?: ResourceKey } = {};
  if (needsGrant(reference, waived)) {
    const from = { group: holder.group, kind: holder.kind, namespace: holder.namespace };
    const grant = permittingGrant(index, from, wanted);
    if (!grant) {
      const perhaps =
        whyPerhapsTogether(holder, target, wanted.namespace, index) ?? whyPerhapsGranted(from, wanted, index);
      if (perhaps !== null) return fail('not-known', perhaps, 'unknown');
      const state = mayBeGranted(wanted.namespace, index) ? 'unknown' : 'refused';
      return { ...fail('not-permitted', missingGrant(reference, state), state), grant: null };
    }
    granted = { grant: grant.key };
  }
  const lateRefusal = kindFirst ? undefined : unsupported();
  if (lateRefusal) return { ...lateRefusal, ...granted };
  const maker = madeBy(wanted, index);
  if (maker) return { ...base, ...reached(undefined), ...granted, made: maker };
  if (!target) {
    const notFound = whyNotFound(reference, index);
    if (notFound !== null) return { ...fail('not-known', notFound, 'unknown'), ...granted };
    const found = classElsewhere(reference, index) ?? absence(reference, index);
    return { ...base, outcome: 'missing', ...found, ...granted };
  }
  const { port, outcome, state, reason } = carriesTraffic(reference)
    ? atPort(reference, target, index)
    : reached(undefined);
  const resolution = { reference, target, port, outcome, state, reason };
  return granted.grant === undefined ? resolution : { ...resolution, ...granted };
}

/** A class that the user assumes, or that its implementation makes itself, is in the cluster and in no manifest. */
function classElsewhere({ role, target }: Reference, index: ResourceIndex): Absence | null {
  if (role !== 'class') return null;
  const maker = vendorOfClass(target.name);
  const assumed = isAssumedClass(target.name, index);
  if (!assumed && !maker) return null;
  const why = assumed ? 'is assumed to be in the cluster' : `is made by ${maker?.name ?? ''} itself`;
  return { state: 'unknown', reason: `${describe(target)} ${why}.` };
}

const reached = (port: ServicePort | undefined) =>
  ({ outcome: 'ok', state: 'ok', reason: null, port }) as const;

const kindName = ({ target }: Reference): string =>
  target.group === CORE ? target.kind : `${target.kind} of group ${target.group}`;

const kindsOf = ({ spec }: Reference): readonly string[] =>
  spec.targets.map((key) => key.slice(key.indexOf('/') + 1));

/**
 * Whether requests can be sent to the kind; experimental kinds only where they are switched on. What an implementation
 * defines itself it takes in kinds of its own, too.
 */
const supports = ({ spec, holder, target }: Reference, index: ResourceIndex): boolean =>
  spec.targets.length === 0 ||
  (isForeignKind(holder) && holder.group === target.group) ||
  (spec.targets.includes(kindKey(target)) &&
    (target.group !== X_GATEWAY_API || chosen(index, experimentalKinds) === 'on'));

function missingGrant({ holder, target }: Reference, state: EdgeState): string {
  const from = `the ${pluralOf(holder.kind)} of namespace ${holder.namespace}`;
  return state === 'unknown'
    ? `${describe(target)} is in another namespace; whether a ReferenceGrant there lets ${from} refer to it is not known.`
    : `${describe(target)} is in another namespace, and no ReferenceGrant there lets ${from} refer to it.`;
}

type AtPort = Pick<Resolution, 'outcome' | 'state' | 'reason' | 'port'>;

function atPort(reference: Reference, target: Resource, index: ResourceIndex): AtPort {
  const fail = (outcome: ResolutionOutcome, reason: string, state: AtPort['state'] = 'refused'): AtPort => ({
    outcome,
    reason,
    state,
    port: undefined,
  });
  if (target.kind !== 'Service' && target.kind !== 'ServiceImport') return reached(undefined);
  const alias = isKind(target, CORE, 'Service') && serviceType(target) === 'ExternalName';
  if (alias && isRoute(reference.holder) && chosen(index, externalNames) === 'allowed')
    return reached(undefined);
  if (alias) {
    const reason = `${describe(target)} is of type ExternalName: it has no endpoints, only a DNS name.`;
    return isRoute(reference.holder)
      ? fail('external-name', reason)
      : fail('external-name', `${reason} Some Ingress controllers send to it, others do not.`, 'unknown');
  }
  if (holdsUnknown(valueAt(target.value, 'spec.ports'))) {
    const reason = `Ports of ${describe(target)} are filled in later, so it is not known whether the one that is meant is there.`;
    const known = servicePorts(target).find(({ port }) => port === writtenPort(reference));
    return known ? reached(known) : fail('not-known', reason, 'unknown');
  }
  const ports = servicePorts(target);
  const there = ports.length === 0 ? 'it has no ports' : `it has ${listed(ports.map(portText))}`;
  const wanted = writtenPort(reference);
  if (wanted === undefined) return fail('port-absent', `No port of ${describe(target)} is named; ${there}.`);
  const byName = typeof wanted === 'string';
  if (byName && reference.spec.part !== 'port-object') {
    return fail(
      'no-such-port',
      `A backend's port is a number, and ${JSON.stringify(wanted)} is none; ${there}.`,
    );
  }
  const numbered = ports.filter((one) => (byName ? one.name : one.port) === wanted);
  if (numbered.length === 0)
    return fail('no-such-port', `${describe(target)} has no port ${wanted}; ${there}.`);
  const protocol = reference.spec.protocol ?? 'TCP';
  const port = numbered.find((one) => one.protocol === protocol);
  if (!port) {
    const found = listed(numbered.map((one) => one.protocol));
    const reason = `Port ${wanted} of ${describe(target)} is ${found}; ${withArticle(reference.holder.kind)} sends ${protocol}.`;
    return fail('wrong-protocol', reason);
  }
  return reached(port);
}

const portText = ({ port, protocol, name }: ServicePort): string =>
  `${port}${protocol === 'TCP' ? '' : `/${protocol}`}${name === '' ? '' : ` (${name})`}`;

/** The port as a route (`port: 80`) or an Ingress (`port: { number: 80 }`, `port: { name: http }`) writes it. */
export function writtenPort({ spec, value }: Reference): number | string | undefined {
  if (spec.part !== 'port-object') {
    const port = valueAt(value, 'port');
    return typeof port === 'number' || (typeof port === 'string' && port !== '') ? port : undefined;
  }
  return numberAt(value, 'port.number') ?? stringAt(value, 'port.name');
}
