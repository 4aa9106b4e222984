import { presentSecrets } from '../../model/present-secrets.ts';
import type { Resource } from '../../model/resource.ts';
import { defineMaker, type Product } from './define-maker.ts';

const listed = ({ value, namespace }: Resource): readonly Product[] =>
  presentSecrets(value).map((entry): Product => {
    const slash = entry.indexOf('/');
    return slash < 0
      ? { kind: 'Secret', namespace, name: entry }
      : { kind: 'Secret', namespace: entry.slice(0, slash), name: entry.slice(slash + 1) };
  });

/** Secrets that an annotation of their user takes as present (docs/model/makers.md#taken-as-present). */
export const presentSecretsMaker = defineMaker({
  software: 'something outside these manifests',
  makes: {
    'gateway.networking.k8s.io/Gateway': listed,
    'gateway.networking.k8s.io/ListenerSet': listed,
    'gateway.networking.x-k8s.io/XListenerSet': listed,
    'networking.k8s.io/Ingress': listed,
  },
});
