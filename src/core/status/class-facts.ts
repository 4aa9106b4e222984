import type { Resource } from '../model/resource.ts';
import { chosen } from '../choices/define-choice.ts';
import { supportedVersion } from '../choices/conditions.ts';
import { linksOf } from '../topology/links.ts';
import { tracked } from '../topology/tracked.ts';
import type { ResourceIndex } from '../topology/resource-index.ts';
import { conditionOf, deciding, isFalse, positive } from './condition.ts';
import { classParametersFault } from './references/parameters-fault.ts';
import { supportedFeatures } from './supported-features.ts';
import type { ClassStatus, ReferenceStatus } from './statuses.ts';

/** The parameters that a cluster-scoped object names. */
export const parametersOf = (resource: Resource, index: ResourceIndex): readonly ReferenceStatus[] =>
  linksOf(resource, index)
    .resolutions.filter(({ reference }) => reference.role === 'parameters')
    .map((resolution) => ({
      reference: resolution.reference,
      resolution,
      fault: classParametersFault(resolution, index),
    }));

type ClassFacts = Readonly<{ status: ClassStatus; accepted: boolean }>;

/** What a controller says of a GatewayClass (docs/model/status.md#gatewayclass). */
export const classFacts: (resource: Resource, index: ResourceIndex) => ClassFacts = tracked(
  (resource, index) => {
    const references = parametersOf(resource, index);
    const accepted = positive(resource, 'Accepted', deciding(references.map(({ fault }) => fault)), {
      reason: 'Accepted',
      message: 'The controller answers for Gateways of this class.',
    });
    const version = conditionOf(resource, 'SupportedVersion', 'True', {
      reason: 'SupportedVersion',
      message: 'The installed version of the Gateway API is supported.',
    });
    const conditions = chosen(index, supportedVersion) === 'written' ? [accepted, version] : [accepted];
    return {
      status: {
        kind: 'class',
        resource,
        conditions,
        supportedFeatures: supportedFeatures(index),
        references,
      },
      accepted: !isFalse(conditions, 'Accepted'),
    };
  },
);
