import type { Analysis } from '../../../analysis.ts';
import { featuresOf, type FeatureUse } from '../../../conformance/features-of.ts';
import type { Resource } from '../../../model/resource.ts';

/** The Extended features that the objects of a workspace use, in the order of the files. */
export const featuresIn = ({ model }: Analysis): readonly (FeatureUse & Readonly<{ resource: Resource }>)[] =>
  [...model.resources.values()].flatMap((resource) =>
    featuresOf(resource).map((use) => ({ ...use, resource })),
  );
