import type { Resource } from '../../model/resource.ts';
import type { ChainObject } from './chain-view.ts';

/** An object as scenes name it. */
export const chainObject = ({ key, kind, namespace, name }: Resource): ChainObject => ({
  key,
  kind,
  namespace,
  name,
});
