import { defineKind } from '../define-kind.ts';
import { matchPaths, stringAt } from '../../model/access.ts';
import { both } from '../../model/served.ts';
import type { Json } from '../../yaml/json.ts';
import { GATEWAY_API } from '../shared/groups.ts';
import { manifest } from '../shared/manifest.ts';
import { shortList } from '../shared/summaries.ts';
import { served } from '../shared/versions.ts';

const fromText = (from: Json): string =>
  `${stringAt(from, ['kind']) ?? '?'} in ${stringAt(from, ['namespace']) ?? '?'}`;

const toText = (to: Json): string => {
  const name = stringAt(to, ['name']);
  return `${stringAt(to, ['kind']) ?? '?'}${name === undefined ? '' : ` ${name}`}`;
};

export const referenceGrant = defineKind({
  group: GATEWAY_API,
  kind: 'ReferenceGrant',
  plural: 'referencegrants',
  shortNames: ['refgrant'],
  scope: 'Namespaced',
  versions: [{ name: 'v1', served: both('1.5') }, served('v1beta1')],
  tier: 'support',
  icon: 'Fingerprint',
  joins: 'none',
  description:
    'Permission for objects of other namespaces to refer to objects of this one. It lives where the target lives.',
  refs: [],
  commonFields: ['spec.from', 'spec.to'],
  summary: (value) => {
    const from = matchPaths(value, 'spec.from[*]').map((match) => fromText(match.value));
    const to = matchPaths(value, 'spec.to[*]').map((match) => toText(match.value));
    return from.length === 0 || to.length === 0 ? '' : `${shortList(from, 1)} → ${shortList(to, 1)}`;
  },
  starter: (name, namespace) =>
    manifest(
      { apiVersion: `${GATEWAY_API}/v1`, kind: 'ReferenceGrant', name, namespace },
      `spec:
  from:
    - group: ${GATEWAY_API}
      kind: HTTPRoute
      namespace: default
  to:
    - group: ""
      kind: Service
`,
    ),
});
