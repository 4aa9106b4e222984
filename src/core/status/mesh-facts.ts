import { chosen } from '../choices/define-choice.ts';
import { mesh } from '../choices/features.ts';
import type { Resource } from '../model/resource.ts';
import { tracked } from '../topology/tracked.ts';
import type { ResourceIndex } from '../topology/resource-index.ts';
import { parametersOf } from './class-facts.ts';
import { deciding, positive } from './condition.ts';
import type { ClassStatus } from './statuses.ts';
import { meshFeatures } from './supported-features.ts';

/**
 * What a mesh says of the XMesh that stands for it (docs/model/status.md#xmesh); undefined where the settings say that there is
 * none.
 */
export const meshFacts: (resource: Resource, index: ResourceIndex) => ClassStatus | undefined = tracked(
  (resource, index) => {
    if (chosen(index, mesh) === 'off') return undefined;
    const references = parametersOf(resource, index);
    const accepted = positive(resource, 'Accepted', deciding(references.map(({ fault }) => fault)), {
      reason: 'Accepted',
      message: 'The mesh carries out routes whose parents are Services.',
    });
    return {
      kind: 'class' as const,
      resource,
      conditions: [accepted],
      supportedFeatures: meshFeatures,
      references,
    };
  },
);
