import { gatewayTls } from '../../../kinds/gateway/tls.ts';
import { isServed } from '../../../model/served.ts';
import type { ClientAuthorityPlan } from '../../row.ts';
import type { DraftVerdict } from '../../verdict.ts';
import { authorityIn } from '../shared/authority-in.ts';
import type { NginxContext } from './nginx-context.ts';
import type { ServerPlan } from './server-plan.ts';

/**
 * The authority that certificates of clients are checked against. The controller has one for each host, the Gateway API one for
 * each port: it is converted where all hosts with HTTPS have the same (docs/model/conversion.md#client-certificates).
 */
export function clientAuthority(
  plans: readonly ServerPlan[],
  { index, effects, crds }: NginxContext,
): ClientAuthorityPlan | null {
  const asking = plans.filter(({ server }) => server.clientCertificates !== null);
  const [first] = asking;
  const settings = first?.server.clientCertificates;
  if (!first || !settings) return null;
  const secure = plans.filter(({ host }) => host.certificates.length > 0 || host.needsCertificate);
  const { secret, verify } = settings.settings;
  const isSame = secure.every(({ server: { clientCertificates: one } }) => {
    const other = one?.settings;
    return (
      other?.secret.name === secret.name &&
      other.secret.namespace === secret.namespace &&
      other.verify === verify
    );
  });
  const namespace = secret.namespace ?? settings.by.namespace;
  const isPossible = secure.length > 0 && isSame && isServed(gatewayTls.served, crds) && verify !== 'off';
  const plan: ClientAuthorityPlan | null = isPossible
    ? {
        ...authorityIn({ namespace, name: secret.name }, index),
        mode: verify === 'on' ? 'AllowValidOnly' : 'AllowInsecureFallback',
        ingress: settings.by.key,
      }
    : null;
  for (const { server } of asking) {
    const own = server.clientCertificates;
    if (!own) continue;
    const verdict = verdictFor(plan, own.settings.verify);
    for (const name of ['auth-tls-secret', 'auth-tls-verify-client']) effects.add(own.by, name, verdict);
  }
  return plan;
}

function verdictFor(plan: ClientAuthorityPlan | null, verify: string): DraftVerdict {
  if (verify === 'off') return { outcome: 'dropped', loss: 0, difference: 'Clients need no certificate.' };
  if (!plan)
    return {
      outcome: 'manual',
      loss: 4,
      difference:
        'Clients need no certificate any more: the Gateway API checks them for all hosts of a port, and not all hosts here ask for the same.',
      action: 'Give these hosts a Gateway of their own, with spec.tls.frontend.',
    };
  const optional = plan.mode === 'AllowInsecureFallback';
  return {
    outcome: plan.bundle === null ? 'manual' : optional ? 'approximated' : 'converted',
    loss: plan.bundle === null ? 4 : optional ? 2 : 0,
    to: [{ at: 'gateway', className: '', field: 'spec.tls.frontend.default.validation' }],
    features: [
      'GatewayFrontendClientCertificateValidation',
      ...(optional ? ['GatewayFrontendClientCertificateValidationInsecureFallback'] : []),
    ],
    ...(optional && { difference: 'Clients with an invalid certificate are let through as well.' }),
    ...(plan.bundle === null && {
      action: `Make the ConfigMap ${plan.secret.name}-ca with ca.crt of Secret ${plan.secret.namespace}/${plan.secret.name} in the namespace of the Gateway.`,
    }),
  };
}
