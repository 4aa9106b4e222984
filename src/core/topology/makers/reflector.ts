import { defineMaker } from './define-maker.ts';
import { annotation, annotationsOf, filled } from './product.ts';
import { everywhere, listedNamespaces } from './reach.ts';
import type { Resource } from '../../model/resource.ts';

const PREFIX = 'reflector.v1.k8s.emberstack.com/';

const reflecting = (resource: Resource) =>
  annotation(annotationsOf(resource), `${PREFIX}reflects`) === undefined ? [] : filled(resource);

/** Reflector mirrors Secrets and ConfigMaps into other namespaces, where their annotations allow it. */
export const reflector = defineMaker({
  software: 'Reflector',
  makes: { '/Secret': reflecting, '/ConfigMap': reflecting },
  copies: ({ kind, namespace: own, name, annotations }) => {
    const value = (key: string): string | undefined => annotation(annotations, `${PREFIX}${key}`);
    if (value('reflection-allowed') !== 'true' || value('reflection-auto-enabled') !== 'true') return [];
    const into = [value('reflection-auto-namespaces'), value('reflection-allowed-namespaces')].map((list) =>
      list === undefined ? everywhere : listedNamespaces(list),
    );
    return [
      {
        kind,
        name,
        namespace: (namespace, index) => namespace !== own && into.every((one) => one(namespace, index)),
      },
    ];
  },
});
