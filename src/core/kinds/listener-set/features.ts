import type { FeatureSign } from '../feature-sign.ts';

export const listenerSetFeatures: readonly FeatureSign[] = [{ feature: 'ListenerSet', at: ['kind'] }];
