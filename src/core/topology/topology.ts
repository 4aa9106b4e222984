import type { Model } from '../model/model.ts';
import type { WorkspaceOptions } from '../model/options.ts';
import type { Graph } from './graph.ts';

/** A model with everything that follows from its references: what rules judge and commands plan on. */
export type Topology = Readonly<{
  model: Model;
  options: WorkspaceOptions;
  graph: Graph;
}>;
