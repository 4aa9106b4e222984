import type { ConvertOptions } from '../../options.ts';
import type { HostPlan } from '../../row.ts';
import type { DraftVerdict } from '../../verdict.ts';

const hasHttps = ({ certificates, needsCertificate }: HostPlan): boolean =>
  certificates.length > 0 || needsCertificate;

/** A host that has no HTTPS by itself, with a listener for it where the user wants one: its certificate has to be made. */
export const withHttpsByChoice = (
  plan: HostPlan,
  { httpsWithoutTls }: Pick<ConvertOptions, 'httpsWithoutTls'>,
): HostPlan =>
  httpsWithoutTls === 'served' && !hasHttps(plan) && plan.passthrough === null
    ? { ...plan, needsCertificate: true }
    : plan;

/** What is said of a host that has HTTPS by that choice alone. */
export const httpsByChoice = (host: string): Partial<DraftVerdict> => ({
  outcome: 'manual',
  loss: 2,
  difference: 'No Ingress names a certificate for it, so its listener for HTTPS waits for one.',
  action: `Make the Secret that the listener names, with a certificate for ${host || 'the hosts that it serves'}.`,
});
