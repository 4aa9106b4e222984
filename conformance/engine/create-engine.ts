import { analyze, type Analysis } from '../../src/core/analysis.ts';
import { scopeOf } from '../../src/core/kinds/registry.ts';
import type { FileChange } from '../../src/core/model/model.ts';
import { workspaceOptions, type Settings } from '../../src/core/model/options.ts';
import { emptyModel, updateModel } from '../../src/core/model/update-model.ts';
import { decideRequest } from '../../src/core/ingress/decide/decide-request.ts';
import { statusItems, type StatusItem } from '../../src/core/status/status-items.ts';
import { parseRequest, type RequestJson } from '../../src/core/traffic/request/parse-request.ts';
import { fileOf, type ClusterObject } from './cluster-object.ts';
import { decisionOf, type Decision } from './decision.ts';
import { socketsOf, type GatewaySockets } from './sockets.ts';

/** What became of objects since the last time. */
export type Changes = Readonly<{
  put: readonly ClusterObject[];
  /** Only what names them is read. */
  gone: readonly ClusterObject[];
}>;

/** What a controller does about the objects of a cluster. */
export type Consequences = Readonly<{
  statuses: readonly StatusItem[];
  /** Where gateways listen, and with which certificates. */
  sockets: readonly GatewaySockets[];
}>;

/** The engine over a cluster that changes. */
export type Engine = Readonly<{
  apply: (changes: Changes) => Consequences;
  /** @throws Error for a request that cannot be parsed */
  decide: (request: RequestJson) => Decision;
}>;

/**
 * Opens the engine over an empty cluster that is known as a whole: what is not there is missing. Objects are kept as files, so
 * that a change costs what it changes.
 */
export function createEngine(settings: Settings): Engine {
  const options = workspaceOptions({ ...settings, complete: true });
  const reading = { scopeOf, defaultNamespace: options.defaultNamespace };
  let analysis: Analysis = analyze(updateModel(emptyModel, [], reading), options);
  return {
    apply({ put, gone }) {
      const changes: readonly FileChange[] = [
        ...gone.map((object) => ({ type: 'delete' as const, path: fileOf(object) })),
        ...put.map((object) => ({
          type: 'put' as const,
          path: fileOf(object),
          text: JSON.stringify(object),
        })),
      ];
      analysis = analyze(updateModel(analysis.source, changes, reading), options, analysis);
      return {
        statuses: statusItems(analysis, [...analysis.model.files.keys()]),
        sockets: socketsOf(analysis.dataPlane),
      };
    },
    decide(request) {
      const parsed = parseRequest(request);
      if (!parsed.ok) throw new Error(parsed.message);
      return decisionOf(decideRequest(analysis, parsed.request), analysis);
    },
  };
}
