import { listed } from '../../text/words.ts';
import { GATEWAY_API } from '../../kinds/shared/groups.ts';
import type { Resource } from '../../model/resource.ts';
import {
  conflictedAccepted,
  invalidKinds,
  missingTls,
  noConflicts,
  usableListeners,
} from '../../choices/conditions.ts';
import { chosen } from '../../choices/define-choice.ts';
import type { ListenerConflict } from '../../topology/listener-conflicts.ts';
import { describe } from '../../topology/describe.ts';
import { ownProtocol } from '../../topology/implementation-of.ts';
import { isFilledLater, isListenerProtocol, type Listener } from '../../topology/listeners.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import { carriedKinds } from '../../topology/supported-kinds.ts';
import { conditionOf, deciding, faultOfAll, isFalse, positive } from '../condition.ts';
import { certain } from '../references/missing-grant.ts';
import { providedWords, resolvedMessage } from '../references/provided-words.ts';
import type { Condition, Fault, ReferenceStatus } from '../statuses.ts';
import { certificatesFault, certificatesOf, terminates } from './certificates.ts';
import { clientAuthorities } from './client-authorities.ts';
import type { ListenerFacts } from './listener-facts.ts';
import { isListenerSet } from '../../topology/kind-names.ts';
import { namespacesFault } from './namespaces-fault.ts';

/** Where a listener stands: its Gateway, and what it clashes with there. */
export type ListenerContext = Readonly<{
  gateway: Resource;
  conflict: ListenerConflict | undefined;
  index: ResourceIndex;
}>;

/** Everything that the conditions of a listener are made from. */
type Findings = Readonly<{
  listener: Listener;
  conflict: Fault | null;
  mixedModes: boolean;
  certificates: readonly ReferenceStatus[];
  authorities: readonly ReferenceStatus[];
}> &
  Pick<ListenerContext, 'gateway' | 'index'>;

/** The reasons of ResolvedRefs, first come first (docs/model/status.md#listener-conditions). */
const PRECEDENCE = [
  'RefNotPermitted',
  'InvalidCertificateRef',
  'InvalidCACertificateKind',
  'InvalidCACertificateRef',
  'InvalidRouteKinds',
];

function conflictFault(
  { name, port }: Listener,
  { reason, with: others, mixedModes }: ListenerConflict,
): Fault {
  const against = listed(
    others.map((other) => `${other.name} (${other.protocol}) of ${describe(other.holder)}`),
    3,
  );
  const why =
    reason === 'HostnameConflict'
      ? 'they serve the same hostname'
      : mixedModes
        ? 'one terminates TLS and the other passes it through'
        : 'their protocols cannot share a port';
  return certain(reason, `Listener ${name} on port ${port ?? '?'} clashes with ${against}: ${why}.`);
}

function kindsFault(listener: Listener, index: ResourceIndex): Fault | null {
  const { name, protocol } = listener;
  const { invalidKinds: refused, kinds } = carriedKinds(listener, index);
  if (refused.length === 0) return null;
  const rest = kinds.length === 0 ? 'no kind of route is left' : `${listed(kinds)} can still attach`;
  return certain(
    'InvalidRouteKinds',
    `Listener ${name} (${protocol}) cannot carry ${listed(refused)}; ${rest}.`,
  );
}

/** A fault of some fields of a listener; not known where they are filled in later. */
const unlessFilledLater = (
  listener: Listener,
  fields: readonly string[],
  reason: string,
  message: string,
): Fault => ({ reason, message, unknown: isFilledLater(listener, ...fields) });

function acceptedFault({
  listener,
  gateway,
  conflict,
  mixedModes,
  authorities,
  index,
}: Findings): Fault | null {
  const { holder, name, protocol } = listener;
  if (!isListenerProtocol(listener) && !ownProtocol(gateway, protocol, index))
    return unlessFilledLater(
      listener,
      ['protocol'],
      'UnsupportedProtocol',
      `Listener ${name} has protocol ${JSON.stringify(protocol)}; supported are HTTP, HTTPS, TLS, TCP and UDP.`,
    );
  const excused = !mixedModes && holder.kind === 'Gateway' && chosen(index, conflictedAccepted) === 'true';
  if (conflict && !excused) return conflict;
  if (authorities.length > 0 && authorities.every(({ fault }) => fault)) {
    const all = authorities.flatMap(({ fault }) => fault ?? []);
    const message = `No CA bundle to check clients with is usable: ${all.map((fault) => fault.message).join(' ')}`;
    return faultOfAll('NoValidCACertificate', message, all);
  }
  return chosen(index, invalidKinds) === 'withheld' ? kindsFault(listener, index) : null;
}

function resolvedFault({ listener, certificates, authorities, index }: Findings): Fault | null {
  const faults = [
    certificatesFault(certificates),
    ...authorities.map(({ fault }) => fault),
    kindsFault(listener, index),
  ].filter((fault) => fault !== null);
  return deciding(faults.toSorted((a, b) => PRECEDENCE.indexOf(a.reason) - PRECEDENCE.indexOf(b.reason)));
}

function programmedFault(findings: Findings, accepted: Fault | null): Fault | null {
  const { listener, certificates, conflict, index } = findings;
  if (conflict) return conflict;
  if (accepted) return { ...accepted, reason: 'Invalid' };
  const namespaces = namespacesFault(listener);
  if (!terminates(listener)) return namespaces;
  if (!listener.hasTls && chosen(index, missingTls) === 'valid') return namespaces;
  if (!listener.hasTls)
    return unlessFilledLater(
      listener,
      ['tls'],
      'Invalid',
      `Listener ${listener.name} (${listener.protocol}) has no tls block.`,
    );
  if (certificates.length === 0)
    return unlessFilledLater(
      listener,
      ['tls'],
      'Invalid',
      `Listener ${listener.name} names no certificate to serve with.`,
    );
  const faults = certificates.flatMap(({ fault }) => fault ?? []);
  if (faults.length < certificates.length) return namespaces;
  const message = `Listener ${listener.name} has no usable certificate. ${faults.map((fault) => fault.message).join(' ')}`;
  return deciding([namespaces, faultOfAll('Invalid', message, faults)]);
}

function conflictedCondition(findings: Findings): readonly Condition[] {
  const { listener, conflict, index } = findings;
  if (conflict) return [conditionOf(listener.holder, 'Conflicted', 'True', conflict)];
  const written = chosen(index, noConflicts);
  const due = written === 'all' || (written === 'sets' && isListenerSet(listener.holder));
  const none = { reason: 'NoConflicts', message: 'No other listener conflicts with it.' };
  return due ? [conditionOf(listener.holder, 'Conflicted', 'False', none)] : [];
}

/**
 * Evaluates a listener where it stands, but for what its certificates share with others (docs/model/status.md#listener).
 */
export function evaluateListener(
  listener: Listener,
  { gateway, conflict, index }: ListenerContext,
): ListenerFacts {
  const { holder, name } = listener;
  const findings: Findings = {
    listener,
    gateway,
    index,
    conflict: conflict ? conflictFault(listener, conflict) : null,
    mixedModes: conflict?.mixedModes ?? false,
    certificates: certificatesOf(listener, index),
    authorities: clientAuthorities(listener, gateway, index),
  };
  const references = [...findings.certificates, ...findings.authorities];
  const notAccepted = acceptedFault(findings);
  const notProgrammed = programmedFault(findings, notAccepted);
  const withheld = chosen(index, invalidKinds) === 'withheld' ? kindsFault(listener, index) : null;
  const accepted = positive(holder, 'Accepted', notAccepted, {
    reason: 'Accepted',
    message: `Listener ${name} is valid.`,
  });
  const programmed = positive(
    holder,
    'Programmed',
    notProgrammed ?? (withheld && { ...withheld, reason: 'Invalid' }),
    {
      reason: 'Programmed',
      message: `Listener ${name} serves port ${listener.port ?? '?'}.`,
    },
  );
  const resolved = positive(holder, 'ResolvedRefs', resolvedFault(findings), {
    reason: 'ResolvedRefs',
    message: resolvedMessage('All references of the listener are good.', references),
  });
  const conditions = [accepted, programmed, resolved, ...conflictedCondition(findings)];
  const kinds = conflict?.mixedModes ? [] : carriedKinds(listener, index).kinds;
  return {
    listener,
    gateway,
    conditions,
    supportedKinds: kinds.map((kind) => ({ group: GATEWAY_API, kind })),
    usable: !isFalse(conditions, 'Accepted') && !isFalse(conditions, 'Programmed'),
    counts:
      !isFalse(conditions, 'Accepted') &&
      (chosen(index, usableListeners) === 'accepted' || !isFalse(conditions, 'Programmed')),
    provided: providedWords(references),
    references,
  };
}
