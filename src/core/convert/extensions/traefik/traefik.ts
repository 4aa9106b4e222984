import type { TargetSupport } from '../../extension.ts';
import { planExtensions } from '../shared/plan-extensions.ts';
import { covers } from './covers.ts';

const implementation = 'Traefik Proxy';

/** The release whose API the objects were written for. */
const writtenFor = 'v3.7.13';

export const traefikProxy: TargetSupport = {
  target: 'traefik',
  implementation,
  writtenFor,
  gatewayClass: 'traefik',
  matchesWholePath: false,
  extend: (rules, index) => planExtensions(rules, { implementation, writtenFor, covers }, index),
};
