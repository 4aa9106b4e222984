import type { FeatureSign } from '../feature-sign.ts';

export const xListenerSetFeatures: readonly FeatureSign[] = [{ feature: 'ListenerSet', at: ['kind'] }];
