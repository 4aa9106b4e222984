import { arrayAt, stringAt } from '../../../model/access.ts';
import type { Resource } from '../../../model/resource.ts';
import { normaliseHostname } from '../../../topology/hostnames.ts';
import type { ResourceIndex } from '../../../topology/resource-index.ts';
import { classMapFlag } from '../../class-names.ts';
import type { ConvertOptions } from '../../options.ts';
import type { Row } from '../../row.ts';
import type { Destination, DraftVerdict } from '../../verdict.ts';
import { isForHost, isValidFor, tlsEntries, type TlsEntry } from './certificates-for.ts';
import type { VerdictBook } from './verdict-book.ts';

/** The place of a path of an Ingress. */
export const pathPlace = (rule: number, path: number): readonly (string | number)[] => [
  'spec',
  'rules',
  rule,
  'http',
  'paths',
  path,
];

/** Says that a field became a part of the rules of rows, exactly or with a difference. */
export const becameRows = (
  rows: readonly Row[],
  field: 'path' | 'backendRefs' | 'hostnames' | 'rule',
  more: Partial<DraftVerdict> = {},
): DraftVerdict => ({
  outcome: 'converted',
  loss: 0,
  to: rows.map((row): Destination => ({ at: 'row', row, field })),
  ...more,
});

/** The class, in both ways in which it is named. */
export function noteClass(book: VerdictBook, ingress: Resource, className: string, assumed: boolean): void {
  const verdict: DraftVerdict = {
    outcome: assumed ? 'manual' : 'converted',
    loss: assumed ? 3 : 0,
    to: [{ at: 'gateway', className, field: 'spec.gatewayClassName' }],
    ...(assumed && {
      difference: 'A GatewayClass has another name and another controller than the IngressClass.',
      action: `Name the GatewayClass that takes its place (${classMapFlag(className)}).`,
    }),
  };
  book.note(ingress, ['spec', 'ingressClassName'], verdict);
  book.note(ingress, ['metadata', 'annotations', 'kubernetes.io/ingress.class'], verdict);
}

const MANY_LABELS =
  'A wildcard of the Gateway API stands for one label or more: names with further labels in front match, too.';

const ONE_LABEL =
  'An expression for the header Host keeps names with further labels out, where the implementation reads it.';

/** The host of a rule. */
export function noteHost(
  book: VerdictBook,
  ingress: Resource,
  rule: number,
  rows: readonly Row[],
  { wildcards }: Pick<ConvertOptions, 'wildcards'>,
  more: Partial<DraftVerdict> = {},
): void {
  const host = normaliseHostname(stringAt(ingress.value, ['spec', 'rules', rule, 'host'])) ?? null;
  const listener: Destination = { at: 'listener', host, side: 'http', field: 'hostname' };
  const wildcard = host?.startsWith('*.') === true;
  book.note(ingress, ['spec', 'rules', rule, 'host'], {
    outcome: wildcard ? 'approximated' : 'converted',
    loss: wildcard ? 1 : 0,
    ...(wildcard && { difference: wildcards === 'one-label' ? ONE_LABEL : MANY_LABELS }),
    to: [...rows.map((row): Destination => ({ at: 'row', row, field: 'hostnames' })), listener],
    ...more,
  });
}

/** The fields of `spec.tls`. */
export function noteTls(
  book: VerdictBook,
  ingress: Resource,
  served: (host: string | null, entry: TlsEntry) => boolean,
  hosts: readonly (string | null)[],
  index: ResourceIndex,
): void {
  for (const entry of tlsEntries(ingress)) {
    const at = ['spec', 'tls', entry.at];
    const own = hosts.filter((host) => isForHost(entry, host));
    const listeners = own.map((host): Destination => ({ at: 'listener', host, side: 'https', field: '' }));
    for (const [index_, written] of arrayAt(ingress.value, [...at, 'hosts']).entries()) {
      const host = typeof written === 'string' ? (normaliseHostname(written) ?? '') : '';
      book.note(ingress, [...at, 'hosts', index_], hostVerdict(host, own, entry, index));
    }
    const isServed = own.some((host) => served(host, entry));
    book.note(ingress, [...at, 'secretName'], {
      outcome: isServed ? 'converted' : 'dropped',
      loss: 0,
      to: isServed
        ? own.map((host): Destination => ({
            at: 'listener',
            host,
            side: 'https',
            field: 'tls.certificateRefs[0]',
          }))
        : [],
      ...(!isServed && {
        difference:
          own.length === 0
            ? 'No rule has a host of this entry, so nothing is served with this certificate.'
            : 'Another certificate is served for its hosts: a listener has one.',
      }),
    });
    book.note(ingress, at, { outcome: 'converted', loss: 0, to: listeners });
  }
}

function hostVerdict(
  host: string,
  own: readonly (string | null)[],
  entry: TlsEntry,
  index: ResourceIndex,
): DraftVerdict {
  const used = own.filter(
    (one) => one !== null && (one === host || isForHost({ ...entry, hosts: [host] }, one)),
  );
  const to = used.map((one): Destination => ({
    at: 'listener',
    host: one,
    side: 'https',
    field: 'hostname',
  }));
  if (used.length === 0)
    return { outcome: 'dropped', loss: 0, difference: 'No rule of the class has this host.' };
  if (entry.secret === null)
    return {
      outcome: 'manual',
      loss: 3,
      to,
      difference: 'The Ingress names no Secret: the controller served its default certificate.',
      action: `Make a Secret with a certificate for ${host}, and name it in the listener.`,
    };
  if (isValidFor(entry.secret, host, index) === false)
    return {
      outcome: 'approximated',
      loss: 2,
      to,
      difference: `The certificate in Secret ${entry.secret.name} is not valid for ${host}, before and after.`,
    };
  return { outcome: 'converted', loss: 0, to };
}
