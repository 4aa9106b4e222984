import { memo } from '../incremental/memo.ts';
import { GATEWAY_API } from '../kinds/shared/groups.ts';
import { arrayAt, stringAt } from '../model/access.ts';
import type { Resource } from '../model/resource.ts';
import type { Json } from '../yaml/json.ts';
import { kindBucket } from './kind-bucket.ts';
import { isKind, isRoute, routeKinds } from './kind-names.ts';
import { referencesOf } from './references.ts';
import type { ResourceIndex } from './resource-index.ts';
import type { Sorting } from './sorting.ts';

/** What several objects may claim, of which the oldest has it, and the host for which it is claimed; null for any. */
type Claim = Readonly<{ what: string; host: string | null }>;

/** Of matches that are as specific as each other, and take the same path, the older route's comes first. */
function specificity(match: Json): string {
  const type = stringAt(match, 'path.type') ?? 'PathPrefix';
  // What two expressions have in common is not asked.
  const value = type === 'RegularExpression' ? '' : (stringAt(match, 'path.value') ?? '/');
  const rpc = [
    stringAt(match, 'method.service'),
    stringAt(match, 'method.method'),
    stringAt(match, 'method'),
  ];
  const counts = ['headers', 'queryParams'].map((list) => arrayAt(match, list).length);
  return JSON.stringify([type, value, ...rpc, ...counts]);
}

/** A list of matches, which matches everything where it is empty. */
const orAny = (matches: readonly Json[]): readonly Json[] => (matches.length === 0 ? [{}] : matches);

function matchesOf({ value }: Resource): readonly string[] {
  const matches = arrayAt(value, 'spec.rules').flatMap((rule) => orAny(arrayAt(rule, 'matches')));
  return [...new Set(orAny(matches).map(specificity))];
}

const KINDS = 'kinds';

/** The claims of an object on which its age may decide (docs/model/routing.md, docs/model/status.md). */
const claimsOf = memo((resource: Resource): readonly Claim[] => {
  const targets = (role: string) => referencesOf(resource).filter((one) => one.role === role);
  if (isKind(resource, GATEWAY_API, 'BackendTLSPolicy'))
    return targets('target').map(({ key, value }) => ({
      what: `${key} ${stringAt(value, 'sectionName') ?? ''}`,
      host: null,
    }));
  const parents = new Set(targets('parent').map(({ key }) => key));
  if (isKind(resource, GATEWAY_API, 'ListenerSet'))
    return Array.from(parents, (what) => ({ what, host: null }));
  if (!isRoute(resource)) return [];
  const named = arrayAt(resource.value, 'spec.hostnames').filter((host) => typeof host === 'string');
  const hosts = named.length === 0 ? [null] : named.map((host) => host.toLowerCase());
  const what = [...matchesOf(resource), KINDS];
  return [...parents].flatMap((parent) =>
    what.flatMap((one) => hosts.map((host) => ({ what: `${parent} ${one}`, host }))),
  );
});

const madeAt = ({ value }: Resource): string => stringAt(value, 'metadata.creationTimestamp') ?? '';

const ofHost = ({ what, host }: Claim): string => `${what} ${host ?? 'any host'}`;
const ofAll = ({ what }: Claim): string => `${what} all hosts`;

/** When the objects were made that claim something. */
const byClaim: Sorting<string> = {
  name: 'claims',
  entriesOf: memo((resource) =>
    claimsOf(resource).flatMap((claim) => [
      [ofHost(claim), madeAt(resource)] as const,
      [ofAll(claim), madeAt(resource)] as const,
    ]),
  ),
};

/** Whether another object of a kind claims the same, and was made at another time. */
function isContested(resource: Resource, kind: string, index: ResourceIndex): boolean {
  const own = madeAt(resource);
  const bucket = kindBucket(resource.group, kind);
  return claimsOf(resource).some((claim) => {
    if ((kind === resource.kind) === claim.what.endsWith(` ${KINDS}`)) return false;
    const entries =
      claim.host === null ? [ofAll(claim)] : [ofHost(claim), ofHost({ what: claim.what, host: null })];
    return entries.some((entry) => index.sorted(byClaim, bucket, entry).some((time) => time !== own));
  });
}

/**
 * Whether it may hang on the age of an object what becomes of requests: it and another one, made at another time, claim the
 * same, which the older gets.
 */
export const ageCounts = (resource: Resource, index: ResourceIndex): boolean =>
  madeAt(resource) !== '' &&
  (isRoute(resource) ? routeKinds : [resource.kind]).some((kind) => isContested(resource, kind, index));
