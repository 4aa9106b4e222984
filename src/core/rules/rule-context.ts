import type { Statuses } from '../status/statuses.ts';
import type { Topology } from '../topology/topology.ts';
import type { LocatedMatchConflict } from '../traffic/coverage/match-conflicts.ts';
import type { DataPlane } from '../traffic/data-plane.ts';

/** What rules that look at all objects together may ask. What follows from the topology is computed when it is read. */
export type RuleContext = Topology &
  Readonly<{
    /** What conformant controllers would write. */
    statuses: Statuses;
    /** How Gateways decide where requests go. */
    dataPlane: DataPlane;
    /** The matches that never have a request because of another one. */
    matchConflicts: readonly LocatedMatchConflict[];
  }>;
