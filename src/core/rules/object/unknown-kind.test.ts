import { describe, expect, test } from 'vitest';
import { analysisOf, modelOf } from '../../testing/workspace.ts';
import { analyze } from '../../analysis.ts';
import { scopeOf } from '../../kinds/registry.ts';
import { updateModel } from '../../model/update-model.ts';
import { FILE } from '../../testing/workspace.ts';

const object = (apiVersion: string, kind: string, name: string): string =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata:\n  name: ${name}\n  namespace: shop\n`;

const found = (...objects: readonly string[]): readonly string[] =>
  analysisOf(objects.join('---\n')).findings.map(({ severity, message }) => `${severity}: ${message}`);

describe('kinds that are not known here', () => {
  test.each([
    ['v1', 'ServiceAccount'],
    ['v1', 'PersistentVolumeClaim'],
    ['v1', 'ResourceQuota'],
    ['policy/v1', 'PodDisruptionBudget'],
    ['coordination.k8s.io/v1', 'Lease'],
    ['rbac.authorization.k8s.io/v1', 'Role'],
    ['rbac.authorization.k8s.io/v1', 'RoleBinding'],
    ['events.k8s.io/v1', 'Event'],
    ['resource.k8s.io/v1', 'ResourceClaim'],
  ])('%s %s of Kubernetes is silent', (apiVersion, kind) => {
    expect(found(object(apiVersion, kind, 'cart'))).toEqual([]);
  });

  test.each([
    ['kustomize.toolkit.fluxcd.io/v1', 'Kustomization'],
    ['argoproj.io/v1alpha1', 'Application'],
    ['argoproj.io/v1alpha1', 'ApplicationSet'],
    ['cert-manager.io/v1', 'Certificate'],
    ['cert-manager.io/v1', 'ClusterIssuer'],
    ['external-secrets.io/v1', 'ExternalSecret'],
    ['bitnami.com/v1alpha1', 'SealedSecret'],
  ])('%s %s is read, and silent', (apiVersion, kind) => {
    expect(found(object(apiVersion, kind, 'cart')).filter((text) => text.includes('known here'))).toEqual([]);
  });

  test('one object is one line', () => {
    expect(found(object('example.com/v1', 'Widget', 'a'))).toEqual([
      'info: Widget (example.com/v1) is not a kind that is known here; it is not checked.',
    ]);
  });

  test('all of a group are one line', () => {
    expect(
      found(
        object('example.com/v1', 'Widget', 'a'),
        object('other.example/v1', 'Thing', 'a'),
        object('example.com/v1', 'Gadget', 'a'),
        object('example.com/v1beta1', 'Widget', 'b'),
      ),
    ).toEqual([
      'info: 3 objects of example.com are not checked: Widget and Gadget are not kinds that are known here.',
      'info: Thing (other.example/v1) is not a kind that is known here; it is not checked.',
    ]);
  });

  test('a misspelled kind is a line of its own', () => {
    expect(found(object('v1', 'ServiceAcount', 'a'), object('v1', 'ServiceAcount', 'b'))).toEqual([
      'warning: ServiceAcount is not a known kind of v1; ServiceAccount is.',
      'warning: ServiceAcount is not a known kind of v1; ServiceAccount is.',
    ]);
  });

  test('the line stays the same finding while objects come and go behind the first', () => {
    const reading = { scopeOf, defaultNamespace: 'default' };
    const one = object('example.com/v1', 'Widget', 'a');
    const before = analysisOf(one);
    const text = `${one}---\n${object('example.com/v1', 'Gadget', 'b')}`;
    const model = updateModel(modelOf(one), [{ path: FILE, type: 'put', text }], reading);
    const after = analyze(model, before.options, before);
    expect(after.findings.map(({ id }) => id)).toEqual(before.findings.map(({ id }) => id));
    expect(after.findings[0]?.message).toMatch(/^2 objects of example.com/);
  });
});
