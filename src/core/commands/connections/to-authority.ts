import { arrayAt, numberAt, parsePath, pathText, stringAt, valueAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import { describe, qualifiedName } from '../../topology/describe.ts';
import type { Path } from '../../yaml/json.ts';
import type { Change } from '../planning/change.ts';
import { caveat } from '../planning/caveat.ts';
import { listenerOf } from '../planning/row.ts';
import { connectByReference } from './by-reference.ts';
import type { Connection } from './connection-plan.ts';

/** A backend's certificate is checked with a CA bundle, in place of the well-known authorities. */
export const backendToAuthority: Connection = (topology, holder, bundle, spec) => {
  const plan = connectByReference(topology, holder, bundle, spec);
  const wellKnown = [...parsePath(spec.at).slice(0, -2), 'wellKnownCACertificates'];
  if (!plan.ok || valueAt(holder.resource.value, wellKnown) === undefined) return plan;
  const removal: Change = { resource: holder.resource, edits: [{ op: 'remove', path: wellKnown }] };
  return {
    ...plan,
    changes: [removal, ...plan.changes],
    caveats: [
      caveat(
        'The well-known authorities no longer count: the API takes either them or certificates of your own.',
      ),
    ],
  };
};

/** A Gateway asks clients for certificates that a CA bundle has signed: on all its listeners, or on those of a port. */
export const gatewayToAuthority: Connection = (topology, holder, bundle, spec) => {
  const at = validationFor(holder.resource, listenerOf(holder.row));
  const plan = connectByReference(topology, { ...holder, row: null }, bundle, {
    ...spec,
    at: `${pathText(at)}.caCertificateRefs[*]`,
  });
  return plan.ok
    ? {
        ...plan,
        title: `Let ${qualifiedName(holder.resource)} check client certificates with ${describe(bundle.resource)}`,
        caveats: [
          caveat('Every client of the HTTPS listeners it applies to has to show a certificate from now on.'),
        ],
      }
    : plan;
};

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
