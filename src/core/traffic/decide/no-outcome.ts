import { NO_CHANGES } from '../../filters/shared/header-changes.ts';
import type { RequestOutcome } from './outcome.ts';

/** What is known of a request that no route or Ingress has taken yet. */
export const noRouting = {
  route: null,
  rule: null,
  match: null,
  response: null,
  backends: [],
  mirrors: [],
  responseHeaders: NO_CHANGES,
  unclear: null,
} as const satisfies Partial<RequestOutcome>;

/** What is known of a request that nothing has taken yet: the parts of an outcome that are nowhere. */
export const noOutcome = {
  gateway: null,
  listener: null,
  ingressController: null,
  ingressClass: null,
  service: null,
  ...noRouting,
  timeouts: null,
} as const satisfies Partial<RequestOutcome>;
