import { arrayAt, numberAt, stringAt } from '../../model/access.ts';
import type { Served } from '../../model/served.ts';
import type { Json } from '../../yaml/json.ts';
import { namespacesOf, type CompletionContext } from '../completion-context.ts';
import { hole, type Hole, type Template } from '../../yaml/value-template.ts';

/** A frequent piece of a manifest, with placeholders. */
export type Block = Readonly<{
  /** Kinds it is for. */
  kinds: readonly string[];
  /** Only where these CRDs are installed; without it, everywhere. */
  served?: Served | null;
  /** Where it fits: `spec.rules[*].filters[*]` for an item of a list, `spec.rules[*].timeouts` for a field. */
  at: string;
  label: string;
  /** One sentence: what it does. */
  description: string;
  body: (names: Names) => Template;
}>;

/** Objects of the workspace that a block can refer to: placeholders with their choices. */
export type Names = Readonly<{
  service: (name?: string) => Hole;
  port: () => Hole;
  gateway: () => Hole;
  gatewayClass: () => Hole;
  ingressClass: () => Hole;
  secret: () => Hole;
  configMap: () => Hole;
  namespace: () => Hole;
}>;

/** Makes the blocks of one place. */
export const blocksFor =
  (kinds: readonly string[], at: string) =>
  (label: string, description: string, body: Block['body']): Block => ({
    kinds,
    at,
    label,
    description,
    body,
  });

/** With more choices than this, typing completes the name instead. */
const FEW = 12;

/** The first of what there is, with the others to choose from; the fallback where there is nothing. */
const choiceOf = (found: readonly Json[], fallback: Json, name: string | null = null): Hole =>
  hole(found[0] ?? fallback, found.length > 1 ? found.slice(0, FEW) : [], name);

export function namesAt({ index, namespace }: CompletionContext): Names {
  const choose = (group: string, kind: string, fallback: string, name: string | null = null): Hole => {
    const found =
      namespace === '' || kind.endsWith('Class')
        ? index.ofKind(group, kind)
        : index.inNamespace(group, kind, namespace);
    return choiceOf([...new Set(found.map((resource) => resource.name).filter(Boolean))], fallback, name);
  };
  const ports = (): readonly Json[] => [
    ...new Set(
      index
        .inNamespace('', 'Service', namespace)
        .slice(0, FEW)
        .flatMap(({ value }) => arrayAt(value, 'spec.ports').flatMap((port) => numberAt(port, 'port') ?? [])),
    ),
  ];
  return {
    service: (name) => choose('', 'Service', name ?? 'my-service'),
    port: () => choiceOf(ports(), 80),
    gateway: () => choose('gateway.networking.k8s.io', 'Gateway', 'my-gateway'),
    gatewayClass: () => choose('gateway.networking.k8s.io', 'GatewayClass', 'example'),
    ingressClass: () => choose('networking.k8s.io', 'IngressClass', 'example'),
    secret: () => {
      const tls = index
        .inNamespace('', 'Secret', namespace)
        .filter(({ value }) => stringAt(value, 'type') === 'kubernetes.io/tls')
        .map(({ name }) => name);
      return choiceOf(tls, 'my-certificate');
    },
    configMap: () => choose('', 'ConfigMap', 'my-ca'),
    namespace: () =>
      choiceOf(
        namespacesOf({ index }).filter((name) => name !== namespace),
        'default',
      ),
  };
}
