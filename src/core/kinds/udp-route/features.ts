import type { FeatureSign } from '../feature-sign.ts';

export const udpRouteFeatures: readonly FeatureSign[] = [{ feature: 'UDPRoute', at: ['kind'] }];
