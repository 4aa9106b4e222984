import type { Feature } from './feature.ts';
import { diagnostics } from './features/diagnostics/diagnostics.ts';

/** All that the server does for an editor. */
export const features: readonly Feature[] = [diagnostics];
