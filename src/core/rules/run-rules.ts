import type { Topology } from '../topology/topology.ts';
import { createEngine } from './create-engine.ts';
import type { Finding } from './finding.ts';
import { rules } from './registry.ts';

const engine = createEngine(rules);

/** Everything that the catalogue finds in a workspace, in the order of files and positions. */
export const runRules = (topology: Topology): readonly Finding[] => engine(topology);
