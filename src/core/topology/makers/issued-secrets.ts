import { arrayAt, stringAt, valueAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import type { Json, Path } from '../../yaml/json.ts';
import type { Product } from './define-maker.ts';
import { effectiveIssuer, issuerAnnotation } from './issuer-annotations.ts';

/** Why cert-manager makes no certificate for a listener or a TLS entry, although its object asks for some. */
export type Skipped = Readonly<{
  cause: 'no-hostname' | 'passthrough' | 'other-namespace' | 'other-kind' | 'no-hosts' | 'no-secret-name';
  /** What is at fault; it need not be there. */
  path: Path;
}>;

/** A listener, or an item of `tls` of an Ingress, as cert-manager sees it. */
export type Block = Readonly<{
  path: Path;
  /** The Secrets it names, each with its place. */
  secrets: readonly Readonly<{ name: string; namespace: string; path: Path }>[];
  /** Null where it makes a certificate of them. */
  skipped: Skipped | null;
}>;

const namespaceIn = (ref: Json, { namespace }: Resource): string => stringAt(ref, 'namespace') || namespace;

function listenerBlock(holder: Resource, listener: Json, path: Path): Block | undefined {
  const protocol = stringAt(listener, 'protocol');
  if (protocol !== 'HTTPS' && protocol !== 'TLS') return undefined;
  const tls = [...path, 'tls'];
  const refs = arrayAt(listener, 'tls.certificateRefs').map((ref, index) => ({
    ref,
    path: [...tls, 'certificateRefs', index],
  }));
  const secrets = refs.flatMap((one) => {
    const name = stringAt(one.ref, 'name');
    return name ? [{ name, namespace: namespaceIn(one.ref, holder), path: one.path }] : [];
  });
  const skip = (cause: Skipped['cause'], at: Path): Block => ({
    path,
    secrets,
    skipped: { cause, path: at },
  });
  const foreign = refs.find(({ ref }) => namespaceIn(ref, holder) !== holder.namespace);
  const other = refs.find(
    ({ ref }) =>
      (stringAt(ref, 'kind') || 'Secret') !== 'Secret' ||
      !['', 'core'].includes(stringAt(ref, 'group') ?? ''),
  );
  if ((stringAt(listener, 'tls.mode') ?? 'Terminate') !== 'Terminate')
    return skip('passthrough', [...tls, 'mode']);
  if (foreign) return skip('other-namespace', [...foreign.path, 'namespace']);
  if (other) return skip('other-kind', other.path);
  if (!stringAt(listener, 'hostname')) return skip('no-hostname', [...path, 'hostname']);
  return { path, secrets, skipped: null };
}

function tlsBlock(ingress: Resource, entry: Json, path: Path): Block {
  const name = stringAt(entry, 'secretName');
  const secrets = name ? [{ name, namespace: ingress.namespace, path: [...path, 'secretName'] }] : [];
  const skipped: Skipped | null = !name
    ? { cause: 'no-secret-name', path: [...path, 'secretName'] }
    : arrayAt(entry, 'hosts').length === 0
      ? { cause: 'no-hosts', path: [...path, 'hosts'] }
      : null;
  return { path, secrets, skipped };
}

/** What of an object cert-manager makes certificates for, were it annotated (docs/model/makers.md#cert-manager). */
export function blocksOf(resource: Resource): readonly Block[] {
  const { kind, value } = resource;
  if (kind === 'Ingress')
    return arrayAt(value, 'spec.tls').map((entry, index) =>
      tlsBlock(resource, entry, ['spec', 'tls', index]),
    );
  return arrayAt(value, 'spec.listeners').flatMap(
    (listener, index) => listenerBlock(resource, listener, ['spec', 'listeners', index]) ?? [],
  );
}

/** Secrets that stand in several entries of an Ingress: cert-manager then makes none of its certificates. */
export function repeatedSecret(ingress: Resource): Path | null {
  const seen = new Set<string>();
  if (ingress.kind !== 'Ingress') return null;
  for (const { secrets } of blocksOf(ingress))
    for (const { name, path } of secrets) {
      if (seen.has(name)) return path;
      seen.add(name);
    }
  return null;
}

/** The Secrets that cert-manager makes for the listeners of a Gateway or ListenerSet, or the hosts of an Ingress. */
export function issuedSecrets(resource: Resource): readonly Product[] {
  const own = issuerAnnotation(resource);
  const inherits = resource.kind !== 'Gateway' && resource.kind !== 'Ingress';
  if ((!own && !inherits) || repeatedSecret(resource) !== null) return [];
  if (valueAt(resource.value, 'metadata.deletionTimestamp') !== undefined) return [];
  const names = new Set(
    blocksOf(resource).flatMap(({ secrets, skipped }) => (skipped ? [] : secrets.map(({ name }) => name))),
  );
  return [...names].map((name) => ({
    kind: 'Secret',
    name,
    namespace: resource.namespace,
    ...(!own && { when: (index) => effectiveIssuer(resource, index) !== undefined }),
  }));
}
