import type { Reference } from '../../topology/references.ts';

/** Names of Services hold no dots: what does is the name of a host. */
export const isDomainName = ({ target }: Reference): boolean =>
  target.kind === 'Service' && target.group === '' && target.name.includes('.');
