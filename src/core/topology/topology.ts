import type { PersistentMap } from '../incremental/persistent-map.ts';
import type { Model } from '../model/model.ts';
import type { WorkspaceOptions } from '../model/options.ts';
import type { ResourceKey } from '../model/resource.ts';
import type { WriteTo } from '../model/write-to.ts';
import type { Graph } from './graph.ts';
import type { Links } from './links.ts';
import type { IndexSnapshot } from './resource-index.ts';

/** A model with everything that follows from its references: the input of rules and commands. */
export type Topology = Readonly<{
  model: Model;
  options: WorkspaceOptions;
  graph: Graph;
  /** The objects by kind and namespace. */
  index: IndexSnapshot;
  /** Where the references of each object lead. Values that did not change are the same objects as before. */
  links: PersistentMap<ResourceKey, Links>;
  /** Where commands write what a root makes of a base; where it is written unless this says otherwise. */
  writeTo?: WriteTo;
}>;
