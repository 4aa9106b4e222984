import { stringAt, valueAt } from '../model/access.ts';
import type { Json } from '../yaml/json.ts';

/**
 * Saved requests are kept in a ConfigMap of the workspace: so they live in its files, go where these go, and what is
 * exported can be applied as it is. The annotation marks it; that of Kustomize beside it keeps it out of clusters where
 * such tools deploy.
 */
export const REQUESTS_ANNOTATION = 'gatehouse/requests';

/** Whether an object keeps saved requests: it is no part of the chain. */
export const keepsRequests = (value: Json): boolean =>
  stringAt(value, 'kind') === 'ConfigMap' &&
  valueAt(value, ['metadata', 'annotations', REQUESTS_ANNOTATION]) !== undefined;
