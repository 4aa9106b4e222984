import { objectAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';

/** With these annotations ingress-nginx answers all requests of an Ingress itself, before its backends are asked. */
const REDIRECTS: ReadonlySet<string> = new Set([
  'nginx.ingress.kubernetes.io/permanent-redirect',
  'nginx.ingress.kubernetes.io/temporal-redirect',
]);

/** The annotation by which an Ingress answers every request with a redirect. */
export const redirectOf = ({ value }: Resource): string | undefined =>
  Object.keys(objectAt(value, 'metadata.annotations')).find((key) => REDIRECTS.has(key));
