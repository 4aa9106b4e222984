import type { Verdict } from '../verdict.ts';

/** What a line of the report is about: `shop/cart` for an Ingress, `ConfigMap ingress-nginx/settings` for another object. */
export const subjectText = ({ ingress, resource }: Pick<Verdict, 'ingress' | 'resource'>): string =>
  resource ? `${resource.kind} ${resource.namespace}/${resource.name}` : (ingress ?? '');
