import { expect, test } from 'vitest';
import { hover } from '../../assist/hover.ts';
import { manifests, object } from '../../kinds/shared/example-manifests.ts';
import type { WorkspaceOptions } from '../../model/options.ts';
import {
  gateway,
  grant,
  httpsListener,
  route,
  service,
  TO_CART,
  TO_EDGE,
} from '../../rules/shared/examples.ts';
import { runRules } from '../../rules/run-rules.ts';
import { findCondition } from '../../status/condition.ts';
import { holderStatusOf } from '../../status/status-of.ts';
import { analysisOf, FILE } from '../../testing/workspace.ts';
import { dataPlaneOf, send } from '../../traffic/testing/send.ts';
import { statusBlocks } from './status-blocks.ts';

/* A certificate that no manifest holds, because a controller makes it (docs/model/makers.md). */

const certificate = (secretName: string, namespace = 'infra'): string =>
  object(
    'cert-manager.io/v1',
    'Certificate',
    { name: 'shop', namespace },
    `spec:\n  secretName: ${secretName}`,
  );

const LISTENER = httpsListener('shop-tls').replace(
  '  tls:',
  '  allowedRoutes: { namespaces: { from: All } }\n  tls:',
);

const served = (...more: readonly string[]): string =>
  manifests(gateway(LISTENER), route(`${TO_EDGE}\n${TO_CART}`), service(), ...more);

const WORDS = 'Secret shop-tls by cert-manager, Certificate shop';
const GATEWAY = 'gateway.networking.k8s.io/Gateway/infra/edge';

const listenerOf = (yaml: string, options: Partial<WorkspaceOptions>) => {
  const analysis = analysisOf(yaml, options);
  const status = holderStatusOf(analysis.statuses, GATEWAY as Parameters<typeof holderStatusOf>[1]);
  return { analysis, listener: status?.listeners[0] };
};

const OPTIONS: readonly (readonly [string, Partial<WorkspaceOptions>])[] = [
  ['a whole cluster', { complete: true }],
  ['a part of one', { partial: true }],
  ['manifests that say nothing of it', {}],
];

test.each(OPTIONS)('in %s it counts as valid', (_, options) => {
  const yaml = served(certificate('shop-tls'));
  const { analysis, listener } = listenerOf(yaml, options);
  const resolved = findCondition(listener?.conditions ?? [], 'ResolvedRefs');
  expect([resolved?.status, resolved?.message]).toEqual([
    'True',
    `All references of the listener are good. ${WORDS}.`,
  ]);
  expect(findCondition(listener?.conditions ?? [], 'Programmed')?.status).toBe('True');
  expect(
    runRules(analysis).filter(({ severity, code }) => severity !== 'info' && code !== 'listener/plain-http'),
  ).toEqual([]);
  expect(send(dataPlaneOf(yaml, options), 'https://shop.example.com/').outcome).toBe('forwarded');
});

test('card, edge, listener, hover and trace have the same words', () => {
  const yaml = served(certificate('shop-tls'));
  const { analysis } = listenerOf(yaml, {});
  const { graph, model, statuses, statusSummaries } = analysis;
  const edge = [...graph.edges.values()].find(({ role }) => role === 'certificate');
  expect(edge).toMatchObject({ state: 'ok', reason: null, made: 'by cert-manager, Certificate shop' });
  const card = edge && graph.nodes.get(edge.target);
  expect(card).toMatchObject({ origin: 'made', summary: 'by cert-manager, Certificate shop' });
  const holder = [...model.resources.values()].find(({ kind }) => kind === 'Gateway');
  expect(holder && statusSummaries.of.get(holder.key)?.rows['listener:https']?.provided).toEqual([WORDS]);
  expect(holder && statusBlocks(holder, statuses)[1]?.facts).toContain(WORDS);
  const hovered = hover({ ...analysis, findings: [] }, FILE, yaml.indexOf('shop-tls') + 2);
  expect(hovered?.markdown).toContain('works: by cert\\-manager, Certificate shop.');
  const { steps } = send(dataPlaneOf(yaml), 'https://shop.example.com/');
  expect(steps.find(({ stage, verdict }) => stage === 'listener' && verdict === 'chosen')?.reason).toContain(
    `${WORDS}.`,
  );
});

test('in another namespace it needs a grant like any other', () => {
  const elsewhere = (...more: readonly string[]): string =>
    manifests(
      gateway(`${httpsListener('shop-tls')}\n        namespace: shop`),
      certificate('shop-tls', 'shop'),
      ...more,
    );
  const { listener } = listenerOf(elsewhere(), { complete: true });
  expect(findCondition(listener?.conditions ?? [], 'ResolvedRefs')?.reason).toBe('RefNotPermitted');
  const granted = grant(
    'shop',
    'from:\n  - group: gateway.networking.k8s.io\n    kind: Gateway\n    namespace: infra\nto:\n  - group: ""\n    kind: Secret',
  );
  expect(listenerOf(elsewhere(granted), { complete: true }).listener?.provided).toEqual([
    'Secret shop-tls by cert-manager, Certificate shop',
  ]);
});

test('a Secret with values that cannot be read is valid where they come later', () => {
  const secret = (body: string): string =>
    object('v1', 'Secret', { name: 'shop-tls', namespace: 'infra' }, body);
  const empty = served(secret('type: kubernetes.io/tls\nstringData:\n  tls.crt: ""\n  tls.key: ""'));
  const encrypted = served(
    secret(
      'type: kubernetes.io/tls\nstringData:\n  tls.crt: ENC[AES256_GCM,data:eA==]\n  tls.key: ENC[AES256_GCM,data:eA==]',
    ),
  );
  const codes = (yaml: string) =>
    runRules(analysisOf(yaml))
      .filter(({ severity }) => severity === 'error')
      .map(({ code }) => code);
  expect(codes(empty)).toEqual(['certificate/incomplete']);
  expect(codes(encrypted)).toEqual([]);
  expect(listenerOf(encrypted, {}).listener?.provided).toEqual(['Secret shop-tls by SOPS, Secret shop-tls']);
});

test('a card changes with what makes its object', () => {
  const origin = (yaml: string) =>
    [...analysisOf(yaml).graph.nodes.values()].find(({ kind }) => kind === 'Secret')?.origin;
  expect(origin(served(certificate('tea-tls')))).toBe('ghost');
  expect(origin(served(certificate('shop-tls')))).toBe('made');
});
