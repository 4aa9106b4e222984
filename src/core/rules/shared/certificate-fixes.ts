import { arrayAt, stringAt, valueAt } from '../../model/access.ts';
import { describe } from '../../topology/describe.ts';
import type { Reference } from '../../topology/references.ts';
import type { Fix } from '../finding.ts';
import { createFix } from './fixes.ts';

/** The ways on from a certificate that is not there: it is made by something else, for trying out, or by hand. */
export function certificateFixes(reference: Reference): readonly Fix[] {
  const { holder, target } = reference;
  const { namespace, name } = target;
  const secret = describe(target);
  return [
    {
      title: `Take ${secret} as present`,
      call: { id: 'take-as-present', args: { key: holder.key, namespace, name } },
    },
    {
      title: `Create a throwaway certificate in ${secret}`,
      call: {
        id: 'create-throwaway-certificate',
        args: { namespace, name, hostnames: [...hostnamesOf(reference)] },
      },
    },
    ...createFix(target).map((fix) => ({
      ...fix,
      title: `Create ${secret} empty: an error until it is filled in`,
    })),
  ];
}

/** The names that a listener, or an item of `tls` of an Ingress, serves with the certificate. */
function hostnamesOf({ holder, path }: Reference): readonly string[] {
  const part = path.slice(0, 3);
  const hosts = arrayAt(valueAt(holder.value, part), 'hosts').filter((host) => typeof host === 'string');
  const hostname = stringAt(holder.value, [...part, 'hostname']);
  return [...hosts, ...(hostname === undefined ? [] : [hostname])].filter((host) => host !== '');
}
