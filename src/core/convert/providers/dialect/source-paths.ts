import { ingressRules } from '../../../ingress/ingress-rules.ts';
import { valueAt } from '../../../model/access.ts';
import type { Resource } from '../../../model/resource.ts';
import type { ResourceIndex } from '../../../topology/resource-index.ts';
import { readBackend } from '../shared/backend-port.ts';
import type { SourcePath } from './dialect.ts';

/** The paths of an Ingress, in the order of the text. */
export const sourcePaths = (ingress: Resource, index: ResourceIndex): readonly SourcePath[] =>
  ingressRules(ingress).rules.flatMap(({ host, paths }) =>
    paths.map((path): SourcePath => {
      const backend = readBackend(valueAt(ingress.value, [...path.at, 'backend']), ingress.namespace, index);
      return {
        ingress,
        host: host || null,
        type: path.type,
        path: path.path || '/',
        rule: path.ruleIndex,
        index: path.pathIndex,
        backend,
        service: backend.state === 'found' ? backend.service : null,
      };
    }),
  );
