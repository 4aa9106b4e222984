import { describe } from '../../topology/describe.ts';
import type { Resource } from '../../model/resource.ts';
import { NO_CHANGES } from '../../filters/shared/header-changes.ts';
import type { Path } from '../../yaml/json.ts';
import { targetsOf } from '../backends/targets-of.ts';
import type { Target } from '../backends/target.ts';
import { rulePlan } from '../backends/rule-plan.ts';
import type { DataPlane, PlaneListener } from '../data-plane.ts';
import { streamRules } from '../table/route-rules.ts';
import type { BackendShare, RequestOutcome } from './outcome.ts';
import { faultOf, noteTarget, percentText, referencePlace, shareOf } from './serve-backends.ts';
import type { Note } from './step.ts';
import { ruleWords } from '../../topology/rule-words.ts';

type Handled = Pick<RequestOutcome, 'outcome' | 'rule' | 'backends'>;

/**
 * TLS policies are for what is decrypted at the gateway; the other routes carry what clients send
 * (docs/model/filters.md#tls-to-the-backend).
 */
const maySecure = (route: Resource, { status: { listener } }: PlaneListener): boolean =>
  route.kind === 'TLSRoute' && listener.tlsMode !== 'Passthrough';

/** Where the references of a route lead for connections that come to a listener. */
export function streamTargets(
  { statuses }: DataPlane,
  listener: PlaneListener,
  route: Resource,
): (ref: Path) => Target {
  const follow = targetsOf(route, listener.status.gateway, statuses);
  return maySecure(route, listener) ? follow : (ref) => ({ ...follow(ref), tls: null });
}

/**
 * Sends a connection, or datagrams, on by the rule of a TLS, TCP or UDP route
 * (docs/model/routing.md#tcproute-and-udproute).
 *
 * @param follow where its references lead
 */
export function runStream(route: Resource, follow: (ref: Path) => Target, note: Note): Handled {
  const subject = describe(route);
  const failing = route.kind === 'UDPRoute' ? 'dropped' : 'refused';
  const [rule] = streamRules(route);
  if (!rule) {
    note?.('rule', subject, 'rejected', `The route has no rules: connections are ${failing}.`, {
      resource: route.key,
      path: ['spec'],
    });
    return { outcome: 'refused', rule: null, backends: [] };
  }
  const backends = rulePlan(rule).refs.map((ref): BackendShare => {
    const target = follow(ref.at);
    const at = referencePlace(route, ref.at, target);
    noteTarget(note, target, at, ref.share);
    const fault = faultOf(target);
    const fate = {
      response: null,
      refused: fault !== null,
      fault: fault?.reason ?? null,
      request: null,
      responseHeaders: NO_CHANGES,
    };
    return shareOf(ref, fault ? { ...target, tls: null } : target, fate, !fault, at);
  });
  const works = backends.some(({ share, refused }) => share > 0 && !refused);
  const place = { resource: route.key, path: rule.at };
  const shares = backends
    .filter(({ share }) => share > 0)
    .map(
      ({ share, kind, namespace, name, refused }) =>
        `${percentText(share)} ${refused ? `${failing}, for` : 'to'} ${kind} ${namespace}/${name}`,
    )
    .join(', ');
  const nothing = backends.length > 0 && shares === '' ? 'All weights are 0' : 'No backend can take it';
  note?.(
    'rule',
    `${subject} ${ruleWords(0, rule.name)}`,
    works ? 'chosen' : 'rejected',
    works ? `${shares}.` : `${nothing}: it is ${failing}.`,
    place,
  );
  return { outcome: works ? 'forwarded' : 'refused', rule: { index: 0, name: rule.name }, backends };
}
