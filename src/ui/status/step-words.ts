import type { MatrixStep } from '../../core/views/status/matrix.ts';

/** The steps at which a route may fail at a listener, in the terms of the API. */
export const stepWords: Readonly<Record<MatrixStep, string>> = {
  attached: 'attached',
  parent: 'not selected',
  'section-name': 'name',
  port: 'port',
  kind: 'kind',
  namespace: 'namespace',
  hostname: 'hostname',
  'not-accepted': 'not accepted',
  displaced: 'displaced',
};

/** Steps that refuse nothing: the route's parentRef does not select this listener. */
export const isNotSelected = (step: MatrixStep): boolean =>
  step === 'parent' || step === 'section-name' || step === 'port';

/** Hostnames on one line: null means any. */
export const hostnameWords = (hostnames: readonly string[] | null): string =>
  hostnames === null ? 'any host' : hostnames.join(', ');
