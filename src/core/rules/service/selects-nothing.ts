import { manifests, object } from '../../kinds/shared/example-manifests.ts';
import { APPS, CORE, MULTICLUSTER } from '../../kinds/shared/groups.ts';
import { valueAt } from '../../model/access.ts';
import { holdsUnknown } from '../../model/unknown-values.ts';
import { hasKnownNamespace } from '../../topology/known-namespace.ts';
import { isSome } from '../../incremental/is-some.ts';
import type { Resource } from '../../model/resource.ts';
import { resourceKey } from '../../model/resource.ts';
import { describe } from '../../topology/describe.ts';
import { labelsText, type Labels } from '../../topology/label-selector.ts';
import { ofKind } from '../../topology/kind-names.ts';
import { slicesOf } from '../../topology/slices-of.ts';
import { possibleWorkload } from '../../topology/installers.ts';
import {
  selectedWorkloads,
  serviceSelector,
  workloadsIn,
  workloadsLabelled,
  workloadsLabelledLater,
  workloadsNamed,
  type Workload,
} from '../../topology/services.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';
import { defineRule } from '../define-rule.ts';
import type { Fix } from '../finding.ts';
import { service } from '../shared/examples.ts';
import { createFix, setFix } from '../shared/fixes.ts';

const DEPLOYMENT = object(
  'apps/v1',
  'Deployment',
  { name: 'cart', namespace: 'shop' },
  `spec:
  selector:
    matchLabels:
      app: cart
  template:
    metadata:
      labels:
        app: cart
    spec:
      containers:
        - name: app
          image: registry.example.com/cart:1.0.0
          ports:
            - containerPort: 8080`,
);

const example = (selector: string, app: string): string =>
  manifests(
    service('cart', 'shop', `${selector}:\n  app: ${app}\nports:\n  - port: 80\n    targetPort: 8080`),
    DEPLOYMENT,
  );

/** A Service whose selector finds no pods, in a namespace of which pods are known. */
export const selectsNothing = defineRule({
  code: 'service/selects-nothing',
  model: 'service-resolution#pods-and-workloads',
  severity: 'warning',
  title: 'The selector of a Service finds no workload.',
  why: 'A Service sends to pods of its own namespace that carry every label of its selector. With none of them, requests are answered with 503. The labels that count are those of the pod template, not those of the Deployment itself.',
  fix: 'Make the selector match the labels of the pod template.',
  examples: { bad: example('⟦selector⟧', 'crat'), good: example('selector', 'cart') },

  about: ofKind(CORE, 'Service'),

  *each({ resource, index }) {
    const selector = serviceSelector(resource);
    if (!selector || selectedWorkloads(resource, index).length > 0 || hasSlices(resource, index)) return;
    if (!isComplete(resource, selector, index)) return;
    const others = firstOf(workloadsIn(index, resource.namespace), MENTIONED);
    // Manifests without any workload are about routing; there is nothing to compare with.
    if (others.length === 0 || possibleWorkload(resource, index) || isElsewhere(resource, selector, index))
      return;
    const namesakes = firstOf(workloadsNamed(index, resource.namespace, resource.name), 2);
    const meant = others.length === 1 ? others : namesakes;
    yield {
      on: resource,
      path: ['spec', 'selector'],
      key: true,
      message: `No workload of namespace ${resource.namespace} has the labels ${labelsText(selector)}.`,
      explanation: `${others
        .map((other) => `The pods of ${describe(other)} have ${labelsText(other.labels)}.`)
        .join(' ')} ${this.why}`,
      fixes: [...fixes(resource, meant), ...(namesakes.length > 0 ? [] : createWorkload(resource, selector))],
    };
  },
});

/** So many workloads are named in an explanation. */
const MENTIONED = 5;

function firstOf<T>(items: Iterable<T>, most: number): readonly T[] {
  const found: T[] = [];
  for (const item of items) if (found.push(item) === most) break;
  return found;
}

/** Whether the labels and the namespaces of a Service and of the workloads that it could select are known. */
const isComplete = (service: Resource, selector: Labels, index: ResourceIndex): boolean =>
  !holdsUnknown(selector) &&
  hasKnownNamespace(service, index) &&
  !isSome(workloadsLabelledLater(index, service.namespace));

/**
 * Whether the pods probably come from an operator that is not known here. Those mark their pods by labels in their own name (`cnpg.io/cluster`), as Kubernetes itself does
 * (`statefulset.kubernetes.io/pod-name`).
 */
function isElsewhere({ namespace }: Resource, selector: Labels, index: ResourceIndex): boolean {
  return Object.keys(selector).some(
    (key) =>
      key.includes('/') &&
      !key.startsWith('app.kubernetes.io/') &&
      !isSome(workloadsLabelled(index, namespace, key)),
  );
}

const hasSlices = (service: Resource, index: ResourceIndex): boolean =>
  slicesOf(service, index).length > 0 ||
  index.get(resourceKey({ ...service, group: MULTICLUSTER, kind: 'ServiceImport' })) !== undefined;

/** A Deployment of its own, where none bears the name of the Service: that another one is selected need not be meant. */
function createWorkload({ namespace, name }: Resource, selector: Labels): readonly Fix[] {
  const set = {
    spec: { selector: { matchLabels: { ...selector } }, template: { metadata: { labels: { ...selector } } } },
  };
  return createFix({ group: APPS, kind: 'Deployment', namespace, name }, set).map((fix) => ({
    ...fix,
    title: `${fix.title} with the labels ${labelsText(selector)}`,
  }));
}

/** Where a workload bears the name of the Service, its labels are what was meant. */
function fixes(service: Resource, workloads: readonly Workload[]): readonly Fix[] {
  const selector = serviceSelector(service) ?? {};
  return workloads.flatMap((workload) => {
    const { labels } = workload;
    const same = Object.fromEntries(
      Object.keys(selector).flatMap((key) => (labels[key] ? [[key, labels[key]]] : [])),
    );
    const value = Object.keys(same).length > 0 ? same : labels;
    if (Object.keys(value).length === 0 || valueAt(service.value, 'spec.selector') === undefined) return [];
    return setFix(
      service,
      ['spec', 'selector'],
      value,
      `Select ${describe(workload)} (${labelsText(value)})`,
    );
  });
}
