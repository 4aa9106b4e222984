import { arrayAt, stringAt } from '../../model/access.ts';
import { describe, qualifiedName } from '../../topology/describe.ts';
import { refuse } from '../define-command.ts';
import { appendItem } from '../planning/append-item.ts';
import { ruleOf } from '../planning/row.ts';
import type { Connection } from './connection-plan.ts';
import { outsideNamespace } from './outside-namespace.ts';

/** An Ingress shows the certificate of a Secret for its hosts, or for the host of one rule. */
export const ingressToCertificate: Connection = (
  _topology,
  { resource: ingress, row },
  { resource: secret },
) => {
  const outside = outsideNamespace(ingress, secret);
  if (outside) return outside;
  const path = ['spec', 'tls'];
  const entries = arrayAt(ingress.value, path);
  if (entries.some((entry) => stringAt(entry, ['secretName']) === secret.name)) {
    return refuse(`${describe(ingress)} uses the certificate of ${describe(secret)} already.`);
  }
  const title = `Use the certificate of ${describe(secret)} for ${qualifiedName(ingress)}`;
  const waiting = entries.findIndex((entry) => stringAt(entry, ['secretName']) === undefined);
  if (waiting >= 0) {
    const edit = { op: 'set', path: [...path, waiting, 'secretName'], value: secret.name } as const;
    return { ok: true, title, changes: [{ resource: ingress, edits: [edit] }] };
  }
  const covered = new Set(entries.flatMap((entry) => arrayAt(entry, ['hosts'])));
  const rule = ruleOf(row);
  const hosts = arrayAt(ingress.value, ['spec', 'rules'])
    .filter((_, index) => rule === null || index === rule)
    .flatMap((item) => stringAt(item, ['host']) ?? [])
    .filter((host) => !covered.has(host));
  const entry = { ...(hosts.length > 0 && { hosts: [...new Set(hosts)] }), secretName: secret.name };
  return {
    ok: true,
    title,
    changes: [{ resource: ingress, edits: [appendItem(ingress.value, path, entry)] }],
  };
};
