import { arrayAt, numberAt, stringAt, valueAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import { describe, qualifiedName } from '../../topology/describe.ts';
import type { YamlEdit } from '../../yaml/yaml-edit.ts';
import type { JsonObject, Path } from '../../yaml/json.ts';
import { refuse } from '../define-command.ts';
import { appendItem } from '../planning/append-edits.ts';
import { caveat } from '../planning/finish-plan.ts';
import { listenerOf } from '../planning/row.ts';
import { defineConnection } from './define-connection.ts';
import { endings } from './endings.ts';
import { outsideNamespace } from './same-namespace.ts';

/** A BackendTLSPolicy checks the backend's certificate with the CA bundle of a ConfigMap of its namespace. */
export const policyToAuthority = defineConnection({
  ...endings.policyToAuthority,

  join(_topology, { resource: policy }, { resource: bundle }) {
    const outside = outsideNamespace(policy, bundle);
    if (outside) return outside;
    const path = ['spec', 'validation', 'caCertificateRefs'];
    if (trusts(policy, path, bundle))
      return refuse(`${describe(policy)} trusts ${describe(bundle)} already.`);
    const wellKnown = ['spec', 'validation', 'wellKnownCACertificates'];
    const system = valueAt(policy.value, wellKnown) !== undefined;
    const edits: YamlEdit[] = system ? [{ op: 'remove', path: wellKnown }] : [];
    return {
      ok: true,
      title: `Let ${qualifiedName(policy)} trust ${describe(bundle)}`,
      changes: [
        { resource: policy, edits: [...edits, appendItem(policy.value, path, bundleRef(policy, bundle))] },
      ],
      caveats: system
        ? [
            caveat(
              'The well-known authorities no longer count: the API takes either them or certificates of your own.',
            ),
          ]
        : [],
    };
  },
});

/** A Gateway asks clients for certificates that a ConfigMap's CA bundle has signed. */
export const gatewayToAuthority = defineConnection({
  ...endings.gatewayToAuthority,

  join(_topology, { resource: gateway, row }, { resource: bundle }) {
    const path = [...validationFor(gateway, listenerOf(row)), 'caCertificateRefs'];
    if (trusts(gateway, path, bundle))
      return refuse(`${describe(gateway)} trusts ${describe(bundle)} already.`);
    return {
      ok: true,
      title: `Let ${qualifiedName(gateway)} check client certificates with ${describe(bundle)}`,
      changes: [{ resource: gateway, edits: [appendItem(gateway.value, path, bundleRef(gateway, bundle))] }],
      caveats: [
        caveat('Every client of the HTTPS listeners it applies to has to show a certificate from now on.'),
      ],
    };
  },
});

/** The check that governs a listener: that of its port where the Gateway has one, else the default. */
function validationFor(gateway: Resource, listener: string | null): Path {
  const port = arrayAt(gateway.value, ['spec', 'listeners']).find(
    (item) => stringAt(item, ['name']) === listener,
  );
  const perPort = arrayAt(gateway.value, ['spec', 'tls', 'frontend', 'perPort']);
  const own = port ? perPort.findIndex((item) => numberAt(item, ['port']) === numberAt(port, ['port'])) : -1;
  const frontend = ['spec', 'tls', 'frontend'];
  return own >= 0
    ? [...frontend, 'perPort', own, 'tls', 'validation']
    : [...frontend, 'default', 'validation'];
}

const bundleRef = (holder: Resource, bundle: Resource): JsonObject => ({
  group: '',
  kind: bundle.kind,
  name: bundle.name,
  ...(bundle.namespace !== holder.namespace && { namespace: bundle.namespace }),
});

const trusts = (holder: Resource, path: Path, bundle: Resource): boolean =>
  arrayAt(holder.value, path).some(
    (ref) =>
      stringAt(ref, ['kind']) === bundle.kind &&
      stringAt(ref, ['name']) === bundle.name &&
      (stringAt(ref, ['namespace']) ?? holder.namespace) === bundle.namespace,
  );
