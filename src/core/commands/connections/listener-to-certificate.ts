import { either } from '../../text/words.ts';
import { arrayAt, stringAt, valueAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import { listenerRowId } from '../../kinds/row.ts';
import { describe } from '../../topology/describe.ts';
import { referencesOf } from '../../topology/references.ts';
import type { Json } from '../../yaml/json.ts';
import type { Refusal } from '../command-plan.ts';
import { refuse } from '../define-command.ts';
import type { Change } from '../planning/change.ts';
import { listenerOf } from '../planning/row.ts';
import { sameValue } from '../../incremental/same-value.ts';
import { connectByReference } from './by-reference.ts';
import type { Connection } from './connection-plan.ts';
import { isObject } from '../../yaml/is-object.ts';

/** A listener that ends TLS shows the certificate of a Secret. */
export const listenerToCertificate: Connection = (topology, { resource: holder, row }, secret, spec) => {
  const chosen = chooseListener(holder, listenerOf(row), secret.resource);
  if (!chosen.ok) return chosen;
  const { index, listener, name } = chosen;
  const words = `Listener ${name} of ${describe(holder)} shows the certificate of ${describe(secret.resource)} already.`;
  const path = ['spec', 'listeners', index, 'tls'];
  const present = referencesOf(holder).some(
    (one) => one.key === secret.resource.key && sameValue(one.path.slice(0, -2), path),
  );
  if (present) return refuse(words);
  const plan = connectByReference(topology, { resource: holder, row: listenerRowId(name) }, secret, spec);
  if (!plan.ok) return plan;
  const terminate: Change = { resource: holder, edits: [{ op: 'set', path, value: { mode: 'Terminate' } }] };
  return {
    ...plan,
    title: `Use the certificate of ${describe(secret.resource)} for ${name} of ${describe(holder)}`,
    changes: isObject(valueAt(listener, ['tls'])) ? plan.changes : [terminate, ...plan.changes],
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
