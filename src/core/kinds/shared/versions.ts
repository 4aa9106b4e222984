import type { KindVersion } from '../define-kind.ts';

/** A version that every cluster with the kind serves, whichever CRDs of the Gateway API it has. */
export const served = (name: string): KindVersion => ({ name });

/** A version found in old manifests that no supported cluster serves any longer. */
export const removed = (name: string): KindVersion => ({ name, served: {}, deprecated: true });
