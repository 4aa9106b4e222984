import { featuresOf } from '../../conformance/features-of.ts';
import { GATEWAY_CONTROLLERS } from '../../conformance/gateway-controllers.ts';
import { implementations, supportOf } from '../../conformance/implementations.ts';
import { groupBy } from '../../incremental/group-by.ts';
import { stringAt } from '../../model/access.ts';
import { splitVersion } from '../../model/split-version.ts';
import { listed } from '../../text/words.ts';
import type { JsonObject } from '../../yaml/json.ts';
import type { TargetSupport } from '../extension.ts';

/** Which features the implementation of a target is not known to have. */
export type FeatureCheck = Readonly<{
  /** Of some features, as a sentence; null where it has all, or nothing is known. */
  missing: (features: readonly string[]) => string | null;
  /** Of those that objects use, a sentence each. */
  missingIn: (objects: readonly JsonObject[]) => readonly string[];
}>;

/** Compares with the newest conformance report of the implementation (docs/model/conversion.md#targets). */
export function featureCheck({ implementation }: TargetSupport): FeatureCheck {
  if (implementation === null) return { missing: () => null, missingIn: () => [] };
  const controller = GATEWAY_CONTROLLERS.find(({ name }) => name === implementation) ?? {
    name: implementation,
    controllers: [],
  };
  const version = implementations.find(({ name }) => name === implementation)?.version ?? '';
  const lacks = (feature: string): boolean => supportOf(controller, feature)?.has === false;
  const sentence = (what: string): string =>
    `The conformance report of ${implementation} ${version} does not have ${what}.`;
  return {
    missing(features) {
      const absent = features.filter(lacks);
      return absent.length === 0 ? null : sentence(listed(absent));
    },
    missingIn(objects) {
      const uses = objects.flatMap((value) => {
        const [group = '', kind = ''] = groupKindOf(value);
        const object = `${kind} ${stringAt(value, 'metadata.namespace') ?? ''}/${stringAt(value, 'metadata.name') ?? ''}`;
        return featuresOf({ group, kind, value }).map(({ feature }) => ({ feature, object }));
      });
      const byFeature = groupBy(uses, ({ feature }) => feature);
      return [...byFeature].flatMap(([feature, found]) =>
        lacks(feature)
          ? [
              sentence(
                `${feature}, which ${listed(
                  found.map(({ object }) => object),
                  3,
                )} need`,
              ),
            ]
          : [],
      );
    },
  };
}

const groupKindOf = (value: JsonObject): readonly string[] => [
  splitVersion(stringAt(value, 'apiVersion') ?? '').group,
  stringAt(value, 'kind') ?? '',
];
