import { either } from '../../text/words.ts';
import { arrayAt, stringAt, valueAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import { describe } from '../../topology/describe.ts';
import type { Json } from '../../yaml/json.ts';
import type { Refusal } from '../command-plan.ts';
import { refuse } from '../define-command.ts';
import { appendItem } from '../planning/append-edits.ts';
import { listenerOf } from '../planning/row.ts';
import type { Connection } from './connection-plan.ts';
import { isObject } from '../../yaml/is-object.ts';

/** A listener that ends TLS shows the certificate of a Secret. */
export const listenerToCertificate: Connection = (
  _topology,
  { resource: holder, row },
  { resource: secret },
) => {
  const chosen = chooseListener(holder, listenerOf(row), secret);
  if (!chosen.ok) return chosen;
  const { index, listener, name } = chosen;
  const tls = ['spec', 'listeners', index, 'tls'];
  const refs = arrayAt(listener, ['tls', 'certificateRefs']);
  if (refs.some((ref) => names(ref, holder, secret))) {
    return refuse(
      `Listener ${name} of ${describe(holder)} shows the certificate of ${describe(secret)} already.`,
    );
  }
  const ref = {
    name: secret.name,
    ...(secret.namespace !== holder.namespace && { namespace: secret.namespace }),
  };
  const hasTls = isObject(valueAt(listener, ['tls']));
  return {
    ok: true,
    title: `Use the certificate of ${describe(secret)} for ${name} of ${describe(holder)}`,
    changes: [
      {
        resource: holder,
        edits: hasTls
          ? [appendItem(holder.value, [...tls, 'certificateRefs'], ref)]
          : [{ op: 'set', path: tls, value: { mode: 'Terminate', certificateRefs: [ref] } }],
      },
    ],
  };
};

type Chosen = Readonly<{ ok: true; index: number; listener: Json; name: string }> | Refusal;

function chooseListener(holder: Resource, wished: string | null, secret: Resource): Chosen {
  const listeners = arrayAt(holder.value, ['spec', 'listeners']).map((listener, index) => ({
    ok: true as const,
    index,
    listener,
    name: stringAt(listener, ['name']) ?? '',
  }));
  if (wished === null) {
    const fitting = listeners.filter(({ listener }) => endsTls(listener));
    const [only] = fitting;
    if (fitting.length === 1 && only) return only;
    if (fitting.length === 0)
      return refuse(`${describe(holder)} has no HTTPS or TLS listener that a certificate could serve.`);
    return refuse(
      `${describe(holder)} has several listeners that a certificate could serve: ${either(fitting.map(({ name }) => name))}. Say which one.`,
      fitting.map(({ name }) => ({
        title: `Use it for ${name}`,
        call: {
          id: 'connect',
          args: { from: holder.key, fromRow: `listener:${name}`, to: secret.key, toRow: null },
        },
      })),
    );
  }
  const found = listeners.find(({ name }) => name === wished);
  if (!found) return refuse(`${describe(holder)} has no listener ${wished} any more.`);
  if (endsTls(found.listener)) return found;
  const protocol = stringAt(found.listener, ['protocol']) ?? 'no protocol';
  return refuse(
    protocol === 'TLS'
      ? `Listener ${wished} passes TLS through to the backends, so it shows no certificate of its own. Set its mode to Terminate if it should.`
      : `Listener ${wished} speaks ${protocol}: only HTTPS and TLS listeners show a certificate.`,
  );
}

/** Whether the listener decrypts, and so needs a certificate. */
function endsTls(listener: Json): boolean {
  const protocol = stringAt(listener, ['protocol']);
  if (protocol === 'HTTPS') return true;
  return protocol === 'TLS' && stringAt(listener, ['tls', 'mode']) !== 'Passthrough';
}

const names = (ref: Json, holder: Resource, secret: Resource): boolean =>
  (stringAt(ref, ['group']) ?? '') === '' &&
  (stringAt(ref, ['kind']) ?? 'Secret') === 'Secret' &&
  (stringAt(ref, ['namespace']) ?? holder.namespace) === secret.namespace &&
  stringAt(ref, ['name']) === secret.name;
