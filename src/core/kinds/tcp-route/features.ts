import type { FeatureSign } from '../feature-sign.ts';

export const tcpRouteFeatures: readonly FeatureSign[] = [{ feature: 'TCPRoute', at: ['kind'] }];
