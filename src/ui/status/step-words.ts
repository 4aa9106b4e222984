import type { MatrixStep } from '../../core/views/status/matrix.ts';

/** The steps on which a route may fail at a listener, in the words of the field. */
export const stepWords: Readonly<Record<MatrixStep, string>> = {
  attached: 'attached',
  parent: 'not asked',
  'section-name': 'name',
  port: 'port',
  kind: 'kind',
  namespace: 'namespace',
  hostname: 'hostname',
  'not-accepted': 'not accepted',
  displaced: 'displaced',
};

/** Steps on which nobody refused anything: the route did not ask for this listener. */
export const isNotAsked = (step: MatrixStep): boolean =>
  step === 'parent' || step === 'section-name' || step === 'port';

/** Hostnames on one line: null stands for any. */
export const hostnameWords = (hostnames: readonly string[] | null): string =>
  hostnames === null ? 'any host' : hostnames.join(', ');
