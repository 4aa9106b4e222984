import { expect, test } from 'vitest';
import { EXAMPLE_KEY, SHOP_CERTIFICATE } from '../certificates/example-pems.ts';
import { leaveOutSecrets } from '../secrets/leave-out-secrets.ts';
import { toBase64 } from '../text/base64.ts';
import { analysisOf } from '../testing/workspace.ts';
import { exportText } from './export-text.ts';
import { sensitiveIn, textsToShare } from './texts-to-share.ts';

const base64 = (text: string): string => toBase64(new TextEncoder().encode(text));
const indented = (text: string): string => text.trim().replaceAll('\n', '\n    ');

const GATEWAY = `apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata: {name: example}
spec: {controllerName: example.com/gateway}
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: edge, namespace: shop}
spec:
  gatewayClassName: example
  listeners:
    - {name: https, port: 443, protocol: HTTPS, tls: {certificateRefs: [{name: shop}]}}
`;
const SECRET = `---
apiVersion: v1
kind: Secret
metadata: {name: shop, namespace: shop}
type: kubernetes.io/tls
stringData:
  tls.crt: |
    ${indented(SHOP_CERTIFICATE)}
  tls.key: |
    ${indented(EXAMPLE_KEY)}
`;
const REQUESTS = `---
apiVersion: v1
kind: ConfigMap
metadata: {name: requests, namespace: tests, annotations: {gatehouse/requests: "true"}}
data: {requests.yaml: "- request: GET http://shop.example.com/"}
`;
const ALL = GATEWAY + SECRET + REQUESTS;

test('a key that is left out is not known: no problem comes of it, and nothing becomes invalid', () => {
  const problems = (text: string) =>
    [...analysisOf(text).findings.values()]
      .filter(({ severity }) => severity !== 'info')
      .map(({ code }) => code);
  const before = problems(GATEWAY + SECRET);
  const encoded = SECRET.slice(0, SECRET.indexOf('stringData')).concat(
    `data:\n  tls.crt: ${base64(SHOP_CERTIFICATE)}\n  tls.key: ${base64(EXAMPLE_KEY)}\n`,
  );
  expect(leaveOutSecrets(encoded).found).toEqual(['tls.key of Secret shop']);
  for (const text of [GATEWAY + SECRET, GATEWAY + encoded])
    expect(problems(leaveOutSecrets(text).text).filter((code) => !before.includes(code))).toEqual([]);
});

test.each(['yaml', 'files', 'kustomization'] as const)(
  '%s holds secrets and saved requests only when wanted',
  (kind) => {
    const topology = analysisOf(ALL);
    const written = (parts: Readonly<{ secrets: boolean; requests: boolean }>) =>
      exportText(topology, kind, parts)
        .map(({ path, text }) => `${path}\n${text}`)
        .join('');
    const neither = written({ secrets: false, requests: false });
    expect(neither).not.toContain('MIGHAgEAMBM');
    expect(neither).not.toMatch(/gatehouse\/requests|configmap-requests/);
    expect(neither).toContain('kind: Gateway');
    const both = written({ secrets: true, requests: true });
    expect(both).toContain('MIGHAgEAMBM');
    expect(both).toContain('gatehouse/requests');
  },
);

test('with nothing but saved requests there is nothing else to export', () => {
  expect(exportText(analysisOf(REQUESTS), 'yaml', { secrets: true, requests: false })).toEqual([]);
});

test('a document that does not parse is exported with or without saved requests', () => {
  const broken = `${REQUESTS}---\nkind: [\n`;
  expect(
    exportText(analysisOf(`${GATEWAY}${broken}`), 'yaml', { secrets: true, requests: false })[0]?.text,
  ).toContain('kind: [');
});

test('what is shared are the files as they are written, but for what is kept back', () => {
  const files = [
    { path: 'all.yaml', text: ALL },
    { path: 'requests.yaml', text: REQUESTS },
    { path: 'empty.yaml', text: '' },
  ];
  expect(textsToShare(files, { secrets: true, requests: true })).toEqual(files);
  const [all, ...others] = textsToShare(files, { secrets: true, requests: false });
  expect(all?.text).toBe(GATEWAY + SECRET);
  expect(others.map(({ path }) => path)).toEqual(['empty.yaml']);
});

test('what may be kept back is named, with its file', () => {
  const sensitive = sensitiveIn([{ path: 'all.yaml', text: ALL }]);
  expect(sensitive.requests).toBe(1);
  expect(sensitive.secrets).toEqual([{ file: 'all.yaml', what: ['tls.key of Secret shop'] }]);
});

test('saved requests have no card, and no lane of their own', () => {
  const { graph, model } = analysisOf(ALL);
  expect(model.resources.size).toBe(4);
  expect([...graph.nodes.values()].map(({ kind }) => kind)).not.toContain('ConfigMap');
  expect(graph.namespaces).not.toContain('tests');
});
