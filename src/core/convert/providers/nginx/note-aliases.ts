import { listed } from '../../../text/words.ts';
import type { Destination, DraftVerdict } from '../../verdict.ts';
import { isValidFor } from '../shared/certificates-for.ts';
import type { NginxContext } from './nginx-context.ts';
import { isHostname, type ServerPlan } from './server-plan.ts';

/** Says what became of further names of hosts. */
export function noteAliases(plans: readonly ServerPlan[], context: NginxContext): void {
  const { model, effects } = context;
  const byName = new Map(
    plans.flatMap((plan) => [plan.host.host, ...plan.host.aliases].map((name) => [name, plan] as const)),
  );
  for (const { aliases, aliasesBy, certificate } of model.servers.values())
    if (aliasesBy)
      effects.add(aliasesBy, 'server-alias', aliasVerdict(aliases, certificate !== null, byName));
  for (const { www, server } of plans) {
    const secret = www?.certificates[0]?.secret;
    if (!www?.host || !secret || !server.wwwRedirect) continue;
    if (isValidFor(secret, www.host, context.index) === false)
      effects.add(server.wwwRedirect.by, 'from-to-www-redirect', {
        outcome: 'manual',
        loss: 2,
        action: `Get a certificate that is valid for ${www.host} as well.`,
      });
  }
}

function aliasVerdict(
  aliases: readonly string[],
  hasTls: boolean,
  plans: ReadonlyMap<string | null, ServerPlan>,
): DraftVerdict {
  const names = aliases.filter(isHostname);
  const lost = aliases.filter((alias) => !isHostname(alias));
  // A name that the certificate of its host is not valid for has a plan of its own.
  const bare = names.filter((name) => hasTls && plans.get(name)?.host.certificates.length === 0);
  const wildcards = names.filter((name) => name.startsWith('*.'));
  return {
    outcome: lost.length > 0 ? 'lost' : wildcards.length > 0 ? 'approximated' : 'converted',
    loss: lost.length > 0 ? 3 : 0,
    to: names.map((host): Destination => ({ at: 'listener', host, side: 'http', field: 'hostname' })),
    ...(lost.length > 0 && {
      difference: `${listed(lost)} can be no hostname.`,
      action: 'Name the hosts one by one.',
    }),
    ...(lost.length === 0 &&
      bare.length > 0 && {
        difference: `${listed(bare)}: served over HTTP only, because no certificate is valid for it.`,
      }),
  };
}
