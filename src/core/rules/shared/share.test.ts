import { expect, test } from 'vitest';
import { manifests } from '../../kinds/shared/example-manifests.ts';
import { analysisOf } from '../../testing/workspace.ts';
import { runRules } from '../run-rules.ts';
import { gateway, route, service, TO_EDGE } from './examples.ts';

const backends = (lines: string, kind = 'HTTPRoute') =>
  manifests(gateway(), route(`${TO_EDGE}\nrules:\n  - backendRefs:\n${lines}`, kind), service());

const ref = (name: string, fields = '', port = 80) =>
  `      - { name: ${name}, port: ${port}${fields === '' ? '' : `, ${fields}`} }\n`;

test.each([
  [
    'a share',
    ref('cart', 'weight: 3') + ref('none'),
    'HTTPRoute',
    /25 % of the requests of this rule get status 500\.$/,
  ],
  [
    'a share of calls',
    ref('cart') + ref('none'),
    'GRPCRoute',
    /50 % of the calls of this rule fail with UNAVAILABLE\.$/,
  ],
  [
    'a share for a port',
    ref('cart') + ref('cart', 'weight: 3', 81),
    'HTTPRoute',
    /it has 80\. 75 % of the requests of this rule get status 500\.$/,
  ],
  [
    'a share for a grant',
    ref('cart') + ref('cart', 'namespace: payments'),
    'HTTPRoute',
    /to Service payments\/cart\. 50 % of the requests of this rule get status 500\.$/,
  ],
  ['the whole rule', ref('none'), 'HTTPRoute', /^Service shop\/none does not exist\.$/],
  ['no share', ref('cart') + ref('none', 'weight: 0'), 'HTTPRoute', /^Service shop\/none does not exist\.$/],
])('%s that goes to a bad backend is reported', (_, lines, kind, expected) => {
  const errors = runRules(analysisOf(backends(lines, kind), { complete: true })).filter(
    ({ severity }) => severity === 'error',
  );
  expect(errors.map(({ message }) => message)).toEqual([expect.stringMatching(expected)]);
});
