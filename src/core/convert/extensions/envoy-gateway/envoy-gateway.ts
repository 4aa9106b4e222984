import type { TargetSupport } from '../../extension.ts';
import { planExtensions } from '../shared/plan-extensions.ts';
import { connection } from './connection.ts';
import { security } from './security.ts';
import { traffic } from './traffic.ts';

const implementation = 'Envoy Gateway';

/** The release whose API the objects were written for. */
const writtenFor = 'v1.9.1';

const covers = { ...security, ...traffic, ...connection };

export const envoyGateway: TargetSupport = {
  target: 'envoy-gateway',
  implementation,
  writtenFor,
  gatewayClass: null,
  matchesWholePath: true,
  extend: (rules, index) => planExtensions(rules, { implementation, writtenFor, covers }, index),
};
