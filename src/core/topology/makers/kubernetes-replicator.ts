import type { Resource } from '../../model/resource.ts';
import { parsedSelector } from './parsed-selector.ts';
import { defineMaker } from './define-maker.ts';
import { annotation, annotationsOf, filled } from './product.ts';
import { listedNamespaces, selectedNamespaces } from './reach.ts';

const PREFIX = 'replicator.v1.mittwald.de/';

const replicating = (resource: Resource) =>
  annotation(annotationsOf(resource), `${PREFIX}replicate-from`) === undefined ? [] : filled(resource);

/** kubernetes-replicator pushes Secrets and ConfigMaps into other namespaces, or pulls them from there. */
export const kubernetesReplicator = defineMaker({
  software: 'kubernetes-replicator',
  makes: { '/Secret': replicating, '/ConfigMap': replicating },
  copies: ({ kind, namespace: own, name, annotations }) => {
    const list = annotation(annotations, `${PREFIX}replicate-to`);
    const selector = annotation(annotations, `${PREFIX}replicate-to-matching`);
    const into = [
      ...(list === undefined ? [] : [listedNamespaces(list)]),
      ...(selector === undefined ? [] : [selectedNamespaces(parsedSelector(selector))]),
    ];
    if (into.length === 0) return [];
    return [
      {
        kind,
        name,
        namespace: (namespace, index) => namespace !== own && into.some((one) => one(namespace, index)),
      },
    ];
  },
});
