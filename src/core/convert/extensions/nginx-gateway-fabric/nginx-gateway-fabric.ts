import type { TargetSupport } from '../../extension.ts';
import { planExtensions } from '../shared/plan-extensions.ts';
import { access } from './access.ts';
import { rest, traffic } from './traffic.ts';

const implementation = 'NGINX Gateway Fabric';

/** The release whose API the objects were written for. */
const writtenFor = 'v2.6';

const covers = { ...access, ...traffic, ...rest };

export const nginxGatewayFabric: TargetSupport = {
  target: 'nginx-gateway-fabric',
  implementation,
  writtenFor,
  gatewayClass: 'nginx',
  matchesWholePath: false,
  extend: (rules, index) => planExtensions(rules, { implementation, writtenFor, covers }, index),
};
