import { describe } from '../../../topology/describe.ts';
import type { Note } from '../../../traffic/decide/step.ts';
import { ingressRules } from '../../ingress-rules.ts';
import type { NginxModel, NginxServer } from '../nginx-model.ts';
import type { ServerChoice } from './choose-server.ts';

const WORDS = {
  name: 'The host has a server of its own.',
  alias: 'It is an alias of the server',
  wildcard: 'A wildcard covers the host, one label in front.',
  default: 'No Ingress names the host: the default server takes it.',
  www: 'The host is redirected to the server.',
} as const;

/** The place of a server: the first Ingress of it. */
export const serverPlace = ({ locations }: NginxServer) => {
  const by = locations.find((location) => location.by)?.by;
  return by ? { resource: by.ingress.key, path: ['spec', 'rules'] } : null;
};

/** Notes the server of a host, and why others that cover it do not have the request. */
export function noteServer(
  note: NonNullable<Note>,
  model: NginxModel,
  choice: Extract<ServerChoice, { ok: true }>,
  host: string,
): void {
  const { server, by, name } = choice;
  const words = by === 'alias' ? `${WORDS.alias} (${name}).` : WORDS[by];
  note('server', `host ${server.host || '(any)'}`, 'chosen', words, serverPlace(server));
  const dot = host.indexOf('.');
  for (const other of ['', dot > 0 ? `*${host.slice(dot)}` : '']) {
    const found = model.servers.get(other);
    if (!found || found === server || (other === '' && found.locations.every(({ implicit }) => implicit)))
      continue;
    const reason = `It covers host ${host} too, but ${server.host} is more specific, and there is no way back from a host.`;
    note('server', `host ${other || '(any)'}`, 'rejected', reason, serverPlace(found));
  }
  for (const { ingress, denial } of model.unread) {
    const isMeant = ingressRules(ingress).rules.some(
      (rule) => rule.host === host || rule.host === server.host,
    );
    if (isMeant)
      note('server', describe(ingress), 'rejected', denial.reason, {
        resource: ingress.key,
        path: denial.path,
      });
  }
}
