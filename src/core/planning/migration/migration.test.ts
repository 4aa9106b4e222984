import { describe, expect, test } from 'vitest';
import { runToEnd } from '../../incremental/steps.ts';
import { workspace } from '../../commands/testing/workspace.ts';
import { keyOf } from '../../commands/testing/shop.ts';
import { choiceEffect, compareMigration } from './compare-migration.ts';
import { migrated } from './migrated.ts';
import { migrationCall, type MigrationRequest } from './migration-request.ts';
import { migrationSheet, previewMigration } from './preview-migration.ts';

const CLASS = `apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: { name: nginx }
spec: { controller: k8s.io/ingress-nginx }
`;
const SERVICE = `apiVersion: v1
kind: Service
metadata: { name: web, namespace: shop }
spec: { selector: { app: web }, ports: [{ port: 80 }] }
`;
const ingress = (name: string, paths: readonly string[], annotations = ''): string =>
  `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: ${name}, namespace: shop, annotations: {${annotations}} }
spec:
  ingressClassName: nginx
  rules:
    - host: ${name}.test
      http:
        paths:
${paths
  .map(
    (path) =>
      `          - { path: ${path}, pathType: Prefix, backend: { service: { name: web, port: { number: 80 } } } }\n`,
  )
  .join('')}`;

const shop = (...documents: readonly string[]) => workspace([CLASS, SERVICE, ...documents].join('---\n'));

const key = (name: string) => keyOf(`networking.k8s.io/Ingress/shop/${name}`);

const request = (change: Partial<MigrationRequest> = {}): MigrationRequest => ({
  keys: [key('web')],
  settings: {},
  where: 'beside',
  ...change,
});

const expectOk = <Result extends Readonly<{ ok: boolean }>>(
  result: Result,
): Extract<Result, { ok: true }> => {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result as Extract<Result, { ok: true }>;
};

describe('the comparison', () => {
  test('of a plain Ingress has no difference but in HTTPS, though its GatewayClass is not in the manifests', () => {
    const result = compareMigration(shop(ingress('web', ['/'])), request());
    const rows = result.ok ? result.comparison.rows : [];
    expect(rows.filter((row) => !row.request.includes('https://'))).toEqual([]);
    expect(result.ok && result.comparison.equal).toBeGreaterThan(0);
  });

  test('names a request, both ends and the cause of a difference', () => {
    const guarded = ingress('web', ['/'], 'nginx.ingress.kubernetes.io/whitelist-source-range: 10.0.0.0/8');
    const result = compareMigration(shop(guarded), request());
    const rows = result.ok ? result.comparison.rows : [];
    const row = rows.find(({ before }) => before.end === 'answered with 403');
    expect(row).toMatchObject({
      request: expect.stringMatching(/^GET http:\/\/web\.test\//) as string,
      after: { end: '100 % to Service shop/web:80', taker: expect.stringContaining('HTTPRoute') as string },
    });
    expect(row?.cause).not.toBe('');
  });

  test('is of what moves: Ingresses that stay at their controller are not asked, nor held against the Gateway', () => {
    const snippet = ingress('odd', ['/'], 'nginx.ingress.kubernetes.io/configuration-snippet: x');
    const analysis = shop(ingress('web', ['/']), ingress('api', ['/']), snippet);
    const both = { keys: [key('web'), key('odd')] };
    for (const asked of [request(), request(both)]) {
      const rows = expectOk(compareMigration(analysis, asked)).comparison.rows;
      expect(rows.filter((row) => !row.request.includes('https://')).map((row) => row.request)).toEqual([]);
    }
  });

  test('of some paths of a host says what the Gateway will not have', () => {
    const other = ingress('other', ['/other']).replace('other.test', 'web.test');
    const rows = expectOk(compareMigration(shop(ingress('web', ['/web']), other), request())).comparison.rows;
    expect(rows.map((row) => row.request)).toContainEqual(
      expect.stringMatching(/^GET http:\/\/web\.test\/other/),
    );
  });

  test('of a request that cannot be carried out is refused with its reason', () => {
    const result = compareMigration(shop(SERVICE), request());
    expect(!result.ok && result.reason).toBe('Ingress shop/web is not in these manifests.');
  });
});

const secured = `${ingress('web', ['/'])}  tls: [{ hosts: [web.test], secretName: not-here }]\n`;

test('a certificate that the manifests do not hold is served on both sides', () => {
  const result = compareMigration(shop(secured), request());
  const rows = result.ok ? result.comparison.rows : [];
  expect(rows.filter((row) => row.request.startsWith('GET https://web.test'))).toEqual([]);
  const { after } = expectOk(migrated(shop(secured), request()));
  const missing = after.findings.filter(({ message }) => message.includes('not-here'));
  expect(missing).toEqual([]);
});

describe('the effect of a choice', () => {
  const regex = ingress('web', ['/shop'], 'nginx.ingress.kubernetes.io/rewrite-target: /x');

  test('is how many classes of requests end otherwise with it', () => {
    const analysis = shop(regex);
    expect(runToEnd(choiceEffect(analysis, request(), { paths: 'faithful' }))).toBeGreaterThan(0);
    expect(runToEnd(choiceEffect(analysis, request(), { paths: 'intended' }))).toBe(0);
  });

  test.each<readonly [MigrationRequest['settings'], string]>([
    [{ hsts: 'left-out' }, secured],
    [{ httpsWithoutTls: 'served' }, ingress('web', ['/'])],
    [{ slashes: 'left-out' }, ingress('web', ['/shop/'])],
    [{ wildcards: 'one-label' }, ingress('web', ['/']).replace('web.test', '"*.web.test"')],
    [{ timeouts: 'read' }, ingress('web', ['/'], 'nginx.ingress.kubernetes.io/proxy-read-timeout: "30"')],
  ])('of %j is not nothing', (change, manifest) => {
    expect(runToEnd(choiceEffect(shop(manifest), request(), change))).toBeGreaterThan(0);
  });

  test('of one label counts each path of the wildcard', () => {
    const wild = ingress('web', ['/a', '/b', '/c']).replace('web.test', '"*.web.test"');
    expect(runToEnd(choiceEffect(shop(wild), request(), { wildcards: 'one-label' }))).toBeGreaterThanOrEqual(
      3,
    );
  });

  test('is null where one of the two cannot be made', () => {
    expect(runToEnd(choiceEffect(shop(regex), request(), { gatewayNamespace: 'No Name' }))).toBeNull();
  });
});

describe('what is migrated', () => {
  test('has Gateways in the place of the Ingresses, wherever they would be written', () => {
    const result = migrated(shop(ingress('web', ['/']), ingress('api', ['/'])), request({ where: 'files' }));
    const kinds = result.ok ? [...result.after.model.resources.values()].map(({ kind }) => kind) : [];
    expect(kinds.filter((kind) => kind === 'Ingress')).toHaveLength(1);
    expect(kinds).toContain('HTTPRoute');
  });

  test('is the same answer for the same request', () => {
    const analysis = shop(ingress('web', ['/']));
    expect(migrated(analysis, request())).toBe(migrated(analysis, request({ where: 'replace' })));
  });
});

describe('the preview', () => {
  test('has the plan, the report by outcome and what is made', () => {
    const { plan, report, made } = previewMigration(shop(ingress('web', ['/'])), request());
    expect(plan.ok && plan.title).toBe('Convert Ingress shop/web to the Gateway API');
    expect(report.map(({ outcome }) => outcome)).toContain('converted');
    expect(made).toContainEqual({ kind: 'HTTPRoute', count: 1 });
  });

  test('of what is refused says why', () => {
    const { plan } = previewMigration(shop(ingress('web', ['no-slash'])), request());
    expect(!plan.ok && plan.reason).toContain('The API server refuses');
  });
});

test('the sheet has the hosts, the files and the comparison; there is none where nothing is made', () => {
  const sheet = migrationSheet(shop(ingress('web', ['/'])), request({ where: 'files' }));
  expect(sheet).toContain('`web.test`');
  expect(sheet).toContain('kubectl apply -f gateway-api/shop.yaml');
  expect(sheet).toContain('On the requests asked');
  expect(migrationSheet(shop(ingress('web', ['no-slash'])), request())).toBeNull();
});

test('the call leaves out classes that were emptied again', () => {
  expect(migrationCall(request({ settings: { classMap: { nginx: 'edge', other: '' } } })).args).toMatchObject(
    {
      classMap: { nginx: 'edge' },
    },
  );
});

describe('Ingresses of versions before v1', () => {
  const old = (apiVersion: string, name = 'web'): string => `apiVersion: ${apiVersion}
kind: Ingress
metadata: { name: ${name}, namespace: shop, annotations: { kubernetes.io/ingress.class: nginx } }
spec:
  rules:
    - host: ${name}.test
      http: { paths: [{ path: /, backend: { serviceName: web, servicePort: 80 } }] }
`;

  test.each(['extensions/v1beta1', 'networking.k8s.io/v1beta1'])(
    '%s is converted, after it is written in v1',
    (version) => {
      const analysis = shop(old(version), old('extensions/v1beta1', 'stays'));
      const { plan, calls, made, notes, report } = previewMigration(analysis, request());
      expect(calls.map(({ id }) => id)).toEqual(['modernise-ingress', 'convert-ingresses']);
      expect(made).toContainEqual({ kind: 'HTTPRoute', count: 1 });
      expect(notes[0]).toContain('read as networking.k8s.io/v1');
      expect(report.map(({ outcome }) => outcome)).not.toContain('invalid');
      const text = plan.ok ? plan.edits.map((edit) => edit.text).join('') : '';
      expect(text).toContain('pathType: ImplementationSpecific');
      expect(text).toContain('kind: HTTPRoute');
      expect(text).not.toContain('stays');
    },
  );

  test('are asked at their controller, as v1', () => {
    const result = compareMigration(shop(old('extensions/v1beta1')), request());
    expect(result.ok && result.comparison.equal).toBeGreaterThan(0);
  });

  test('are replaced in one step, and have a sheet', () => {
    const analysis = shop(old('extensions/v1beta1'));
    const replace = request({ where: 'replace' });
    const { plan } = previewMigration(analysis, replace);
    expect(plan.ok).toBe(true);
    expect(migrationSheet(analysis, replace)).toContain('web.test');
  });
});
