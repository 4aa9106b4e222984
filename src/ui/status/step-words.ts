import type { MatrixStep } from '../../core/views/status/matrix.ts';
import { attachmentsTexts } from '../../texts/en/attachments.ts';

/** The steps at which a route may fail at a listener, in the terms of the API. */
export const stepWords: Readonly<Record<MatrixStep, () => string>> = {
  attached: attachmentsTexts.stepAttached,
  parent: attachmentsTexts.stepParent,
  'section-name': attachmentsTexts.stepName,
  port: attachmentsTexts.stepPort,
  kind: attachmentsTexts.stepKind,
  namespace: attachmentsTexts.stepNamespace,
  hostname: attachmentsTexts.stepHostname,
  'not-accepted': attachmentsTexts.stepNotAccepted,
  displaced: attachmentsTexts.stepDisplaced,
};

/** Steps that refuse nothing: the route's parentRef does not select this listener. */
export const isNotSelected = (step: MatrixStep): boolean =>
  step === 'parent' || step === 'section-name' || step === 'port';

/** Hostnames on one line: null means any. */
export const hostnameWords = (hostnames: readonly string[] | null): string =>
  hostnames === null ? attachmentsTexts.anyHost() : hostnames.join(', ');
