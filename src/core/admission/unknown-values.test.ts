import { describe, expect, test } from 'vitest';
import { analysisOf } from '../testing/workspace.ts';
import { statusItems } from '../status/status-items.ts';
import { FILE } from '../testing/workspace.ts';

const route = (spec: string): string =>
  `apiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata: { name: cart, namespace: shop }\nspec: ${spec}\n`;

const messages = (text: string): readonly string[] =>
  analysisOf(text, { complete: true })
    .findings.filter(
      ({ code }) =>
        code !== 'attachment/no-parents' &&
        code !== 'routing/no-backends' &&
        !code.startsWith('portability/'),
    )
    .map(({ severity, message }) => `${severity}: ${message}`);

const note = (...placeholders: readonly string[]): string =>
  `info: Values are not known until they are filled in: ${placeholders.join(' and ')}.`;

const ROUTE_FIELDS: readonly (readonly [spec: string, placeholder: string])[] = [
  ['{ hostnames: ["${DOMAIN}"] }', '${DOMAIN}'],
  ['{ hostnames: ["app.${DOMAIN:=example.com}"] }', 'app.${DOMAIN:=example.com}'],
  ['{ hostnames: ["<your-domain>"] }', '<your-domain>'],
  ['{ hostnames: ["app.$(DOMAIN)"] }', 'app.$(DOMAIN)'],
  ['{ hostnames: [$DOMAIN] }', '$DOMAIN'],
  ['{ rules: [{ matches: [{ path: { type: "${TYPE}", value: / } }] }] }', '${TYPE}'],
  ['{ rules: [{ timeouts: { request: "${TIMEOUT}" } }] }', '${TIMEOUT}'],
  ['{ rules: [{ backendRefs: [{ name: cart, port: "${PORT}" }] }] }', '${PORT}'],
  ['{ rules: [{ backendRefs: [{ name: "${SERVICE}", port: 80 }] }] }', '${SERVICE}'],
  ['{ rules: [{ backendRefs: [{ name: cart, namespace: "${NAMESPACE}", port: 80 }] }] }', '${NAMESPACE}'],
  ['{ parentRefs: [{ name: "${GATEWAY}" }] }', '${GATEWAY}'],
  ['{ parentRefs: "${PARENTS}" }', '${PARENTS}'],
  [
    '{ rules: [{ filters: [{ type: RequestRedirect, requestRedirect: { statusCode: "${CODE}" } }] }] }',
    '${CODE}',
  ],
];

describe('a value that is filled in later', () => {
  test.each(ROUTE_FIELDS)('%s is only noted', (spec, placeholder) => {
    expect(messages(route(spec))).toEqual([note(placeholder)]);
  });

  test('is noted once for a file', () => {
    const one = route('{ hostnames: ["${DOMAIN}"] }');
    expect(messages(`${one}---\n${one.replace('cart', 'basket')}`)).toEqual([note('${DOMAIN}')]);
  });

  test('is not noted where nothing is checked by it', () => {
    const text =
      'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: cart, namespace: shop }\ndata: { domain: "${DOMAIN}" }\n';
    expect(messages(text)).toEqual([]);
    expect(
      messages(text.replace('namespace: shop', 'namespace: shop, annotations: { a: "{{ b }}" }')),
    ).toEqual([]);
  });

  test('leaves what else is wrong as it is', () => {
    expect(messages(route('{ hostnames: ["${DOMAIN}", "a b"] }')).join()).toContain(
      'error: A hostname may not hold blanks: "a b".',
    );
    expect(messages(route('{ hostname: "${DOMAIN}" }')).join()).toContain('has no field spec.hostname');
  });

  test('as a key leaves open what is missing beside it', () => {
    expect(messages(route('{ rules: [{ backendRefs: [{ "${BACKEND}": 1 }] }] }'))).toEqual([
      note('${BACKEND}'),
    ]);
  });

  test('is no duplicate of another one', () => {
    const ports =
      '{ type: ClusterIP, ports: [{ port: "${A}", name: "${N}" }, { port: "${A}", name: "${N}" }] }';
    const text = `apiVersion: v1\nkind: Service\nmetadata: { name: cart, namespace: shop }\nspec: ${ports}\n`;
    expect(messages(text)).toEqual([note('${A}', '${N}')]);
  });

  test.each(['name', 'namespace', 'labels', 'annotations', 'finalizers'])(
    'is fine in metadata.%s',
    (field) => {
      const values: Readonly<Record<string, string>> = {
        labels: '{ "${KEY}": "${VALUE}" }',
        annotations: '{ "${KEY}": a }',
        finalizers: '["${NAME}"]',
      };
      const metadata = { name: 'cart', namespace: 'shop', [field]: values[field] ?? '"${NAME}"' };
      const flow = Object.entries(metadata)
        .map(([key, value]) => `${key}: ${value}`)
        .join(', ');
      const text = `apiVersion: v1\nkind: ConfigMap\nmetadata: { ${flow} }\n`;
      expect(messages(text).filter((line) => !line.startsWith('info'))).toEqual([]);
    },
  );

  test('without quotes is read as what it is', () => {
    const text = route('{}').replace('spec: {}', 'spec:\n  hostnames:\n    - {{ .Values.host }}');
    expect(messages(text)).toEqual(['info: This is a template, not a manifest yet: {{ … }} is not YAML.']);
  });

  test.each([
    [
      'a backreference',
      '{ rules: [{ matches: [{ path: { type: RegularExpression, value: "/cart(/|$)(.*)" } }] }] }',
    ],
    [
      'a named group',
      '{ rules: [{ matches: [{ path: { type: RegularExpression, value: "/(?P<name>.*)$" } }] }] }',
    ],
  ])('%s is none', (_, spec) => {
    expect(messages(route(spec)).join()).not.toContain('filled in');
  });
});

const gateway = (hostname: string): string => `apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata: { name: example }
spec: { controllerName: example.com/controller }
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: edge, namespace: shop }
spec:
  gatewayClassName: example
  listeners:
    - { name: web, port: 80, protocol: HTTP, hostname: "${hostname}" }
    - name: secure
      port: 443
      protocol: HTTPS
      hostname: "${hostname}"
      tls: { certificateRefs: [{ name: shop-tls }] }
---
`;

/** `Accepted=Unknown` of the parents of routes, and of listeners, each once. */
function conditionsOf(text: string): readonly string[] {
  const items = statusItems(analysisOf(text, { complete: true }), [FILE]);
  const conditions = items.flatMap(({ kind, status }) =>
    [...(status?.parents ?? []), ...(status?.listeners ?? [])].flatMap((one) =>
      one.conditions.map(({ type, status: is }) => `${kind} ${type}=${is}`),
    ),
  );
  return [...new Set(conditions)];
}

const SECRET = `apiVersion: v1
kind: Secret
metadata: { name: shop-tls, namespace: shop }
type: kubernetes.io/tls
stringData:
  tls.crt: ENC[AES256_GCM,data:x,iv:y,tag:z,type:str]
  tls.key: ENC[AES256_GCM,data:x,iv:y,tag:z,type:str]
sops:
  age: []
  lastmodified: "2026-01-01T00:00:00Z"
  mac: ENC[AES256_GCM,data:x,iv:y,tag:z,type:str]
  version: 3.9.0
`;

describe('what is encrypted with SOPS', () => {
  const attached = route('{ parentRefs: [{ name: edge, sectionName: secure }] }');

  test('is not judged, and the field of SOPS is not unknown', () => {
    expect(analysisOf(SECRET, { complete: true }).findings).toEqual([]);
  });

  test.each(['data', 'stringData'])('counts as right in %s', (field) => {
    const text = `${gateway('shop.example.com')}${attached}---\n${SECRET.replace('stringData', field)}`;
    const { findings } = analysisOf(text, { complete: true });
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(conditionsOf(text).filter((one) => !one.endsWith('=True') && !one.includes('Conflicted'))).toEqual(
      [],
    );
  });

  test('may be of any kind', () => {
    const text = `${route('{ hostnames: ["ENC[AES256_GCM,data:x,iv:y,tag:z,type:str]"] }')}sops: { mac: x, version: 3.9.0 }\n`;
    expect(messages(text)).toEqual([]);
  });

  test('a field of that name that SOPS did not write is unknown', () => {
    expect(messages(`${route('{}')}sops: { colour: red }\n`).join()).toContain('has no field sops');
  });
});

describe('hostnames that are filled in later are not compared', () => {
  test.each([
    ['of the listener', 'shop.${DOMAIN}', '["shop.example.com"]'],
    ['of the route', 'shop.example.com', '["shop.${DOMAIN}"]'],
    ['of both', '*.${DOMAIN}', '["shop.${OTHER}"]'],
  ])('%s', (_, listener, hostnames) => {
    const text = `${gateway(listener)}${route(`{ parentRefs: [{ name: edge, sectionName: web }], hostnames: ${hostnames} }`)}`;
    const { findings, links } = analysisOf(text, { complete: true });
    expect(findings.map(({ code }) => code).filter((code) => code.startsWith('attachment/'))).toEqual([]);
    expect([...links.values()].flatMap(({ attachments }) => attachments).map(({ state }) => state)).toEqual([
      'unknown',
    ]);
    expect(conditionsOf(text)).toContain('HTTPRoute Accepted=Unknown');
  });

  test('equal ones are equal', () => {
    const text = `${gateway('shop.${DOMAIN}')}${route('{ parentRefs: [{ name: edge, sectionName: web }], hostnames: ["shop.${DOMAIN}"] }')}`;
    expect(conditionsOf(text)).toContain('HTTPRoute Accepted=True');
  });
});

test('no fix writes over a value that is filled in later', () => {
  const text = `${gateway('shop.example.com')}${route('{ parentRefs: [{ name: egde }], rules: [{ backendRefs: [{ name: "${CART}", port: 80 }] }] }')}---
apiVersion: v1
kind: Service
metadata: { name: cart, namespace: shop }
spec: { ports: [{ port: 80 }] }
`;
  const { findings } = analysisOf(text, { complete: true });
  const written = findings
    .flatMap(({ fixes }) => fixes)
    .flatMap(({ call }) => (call.id === 'set' ? [call.args.path.join('.')] : []));
  expect(written).toContain('spec.parentRefs.0.name');
  expect(written).not.toContain('spec.rules.0.backendRefs.0.name');
});
