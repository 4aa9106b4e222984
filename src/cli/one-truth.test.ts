import { describe, expect, test } from 'vitest';
import { run, withFolder } from './testing/run.ts';
import { manifests, object } from '../core/kinds/shared/example-manifests.ts';
import { resourceKey } from '../core/model/resource.ts';
import { gatewayClass, route, service, TO_CART } from '../core/rules/shared/examples.ts';
import { analysisOf } from '../core/testing/workspace.ts';
import { routingView } from '../core/views/traffic/routing-view.ts';
import { statusView } from '../core/views/status/status-view.ts';
import { healthOfCard, healthOfFinding, healthOfState } from '../core/views/status/health.ts';

const GATEWAY = 'gateway.networking.k8s.io/v1';

const edge = (listener: string, ofClass = 'example'): string =>
  object(
    GATEWAY,
    'Gateway',
    { name: 'edge', namespace: 'infra' },
    `spec:\n  gatewayClassName: ${ofClass}\n  listeners:\n    - name: web\n      allowedRoutes: { namespaces: { from: All } }\n${listener}`,
  );
const HTTP = '      port: 80\n      protocol: HTTP';
const HTTPS = `      port: 443\n      protocol: HTTPS\n      tls: { certificateRefs: [{ name: edge-tls }] }`;

const attached = route(`parentRefs:\n  - name: edge\n    namespace: infra\n${TO_CART}`);

/** One object that is absent: who refers to it, and what a whole cluster would call it. */
const causes = {
  'a certificate': {
    yaml: manifests(gatewayClass, edge(HTTPS)),
    code: 'reference/missing',
    holder: ['gateway.networking.k8s.io', 'Gateway', 'infra', 'edge'],
    wanted: 'Secret infra/edge-tls',
  },
  'a backend in a namespace of which nothing is here': {
    yaml: manifests(gatewayClass, edge(HTTP), attached),
    code: 'backend/missing',
    holder: ['gateway.networking.k8s.io', 'HTTPRoute', 'shop', 'cart'],
    wanted: 'Service shop/cart',
  },
  'a parent': {
    yaml: manifests(attached, service()),
    code: 'attachment/parent-missing',
    holder: ['gateway.networking.k8s.io', 'HTTPRoute', 'shop', 'cart'],
    wanted: 'Gateway infra/edge',
  },
} as const;

const scopes = {
  'a part of a cluster': [{ partial: true }, '--partial'],
  'what the manifests show': [{}, null],
  'the whole cluster': [{ complete: true }, '--complete'],
} as const;

const table = Object.entries(causes).flatMap(([cause, one]) =>
  Object.entries(scopes).map(([scope, [options, flag]]) => ({ cause, scope, options, flag, ...one })),
);

describe.each(table)('$cause, absent, in $scope', ({ yaml, code, holder, wanted, options, flag }) => {
  const analysis = analysisOf(yaml, options);
  const [group, kind, namespace, name] = holder;
  const key = resourceKey({ group, kind, namespace, name });
  const findings = analysis.findings.filter((one) => one.code === code);
  const whole = 'complete' in options;
  const words = `${wanted} ${whole ? 'does not exist' : 'is not in these manifests'}`;
  const look = whole ? 'error' : 'unknown';

  test('is one finding, in the words and the look of the scope', () => {
    expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining(words)]);
    expect(findings.map(healthOfFinding)).toEqual([look]);
    expect(findings.every(({ absence }) => absence)).toBe(true);
  });

  test('looks the same on the card, and on its row', () => {
    const summary = analysis.statusSummaries.of.get(key);
    const worst = findings[0]?.severity ?? null;
    expect(healthOfCard({ worst, state: summary?.state, unread: false })).toBe(look);
    const rows = Object.values(summary?.rows ?? {});
    expect(rows.map(({ state }) => healthOfState[state])).toEqual(rows.map(() => look));
  });

  test('looks the same on the edge, in the same words', () => {
    const [id = ''] = findings[0]?.edges ?? [];
    const drawn = analysis.statusSummaries.edges.get(id);
    expect(drawn?.state).toBe(whole ? 'missing' : 'unknown');
    expect(drawn?.reason).toContain(words);
  });

  test('looks the same in the inspector', () => {
    const view = statusView(analysis, key, null);
    expect(healthOfState[view?.state ?? 'ok']).toBe(look);
  });

  test('is the same on the command line', async () => {
    const { out, code: exit } = await withFolder({ 'all.yaml': yaml }, (folder) =>
      run(['validate', folder, ...(flag === null ? [] : [flag])]),
    );
    expect(out).toContain(`${whole ? 'error' : 'info'} ${findings[0]?.message ?? ''}`);
    expect(exit).toBe(whole ? 1 : 0);
  });
});

describe('a request to a listener whose certificate is absent', () => {
  const { yaml, wanted } = causes['a certificate'];
  const trace = (...flags: readonly string[]) =>
    withFolder({ 'all.yaml': yaml }, (folder) =>
      run(['trace', folder, '--url', 'https://shop.example.com/', ...flags]),
    );

  test('is refused for want of it, with the reservation where the scope is open', async () => {
    expect((await trace()).out).toContain(
      `${wanted} is not in these manifests; if they are the whole cluster`,
    );
  });

  test('is refused because it does not exist in a whole cluster', async () => {
    expect((await trace('--complete')).out).toContain(`${wanted} does not exist.`);
  });

  test('is not refused in a part of a cluster', async () => {
    expect((await trace('--partial')).out).not.toContain('does not exist');
  });
});

test('the status of the API holds nothing of what is presumed', async () => {
  const { out } = await withFolder({ 'all.yaml': causes['a certificate'].yaml }, (folder) =>
    run(['status', folder, '-o', 'json']),
  );
  expect(out).toContain('"status": "False"');
  expect(out).not.toContain('presumed');
});

describe('a fault beyond doubt beside one that is presumed', () => {
  test('is an error', () => {
    const yaml = manifests(
      gatewayClass,
      edge(`${HTTPS.replace('{ name: edge-tls }', '{ name: edge-tls }, { name: other, kind: ConfigMap }')}`),
    );
    const analysis = analysisOf(yaml);
    const key = resourceKey({
      group: 'gateway.networking.k8s.io',
      kind: 'Gateway',
      namespace: 'infra',
      name: 'edge',
    });
    expect(analysis.statusSummaries.of.get(key)?.state).toBe('problem');
  });
});

test.each([
  ['an error', { worst: 'error', state: 'ok', unread: false }, 'error'],
  ['a warning is no error', { worst: 'warning', state: 'unknown', unread: false }, 'warning'],
  [
    'a problem of the status outweighs a warning',
    { worst: 'warning', state: 'problem', unread: false },
    'error',
  ],
  ['a note on what works', { worst: 'info', state: 'ok', unread: false }, 'info'],
  ['nothing', { worst: null, state: undefined, unread: false }, 'ok'],
  ['what is not in the manifests', { worst: null, state: undefined, unread: true }, 'unknown'],
] as const)('%s on a card', (_, card, health) => {
  expect(healthOfCard(card)).toBe(health);
});

test('a rule without backends is a warning on its card, and fails in the table of routes', () => {
  const analysis = analysisOf(
    manifests(
      edge(HTTP),
      gatewayClass,
      route('parentRefs:\n  - name: edge\n    namespace: infra\nrules:\n  - backendRefs: []'),
    ),
  );
  const key = resourceKey({
    group: 'gateway.networking.k8s.io',
    kind: 'HTTPRoute',
    namespace: 'shop',
    name: 'cart',
  });
  const found = analysis.findings.find(({ code }) => code === 'routing/no-backends');
  const state = analysis.statusSummaries.of.get(key)?.state;
  expect(healthOfCard({ worst: found?.severity ?? null, state, unread: false })).toBe('warning');
  expect(new Set(routingView(analysis).rows.map(({ verdict }) => verdict))).toEqual(new Set(['fails']));
});
