import type { Schema } from '../../kinds/schema.ts';
import { objectAt, stringAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import { lazy } from '../../incremental/lazy.ts';
import { memo } from '../../incremental/memo.ts';
import { holdsUnknown } from '../../model/unknown-values.ts';
import { listOf, stringOf } from './written.ts';
import { readObjectSchema } from './read-schema.ts';
import { isObject } from '../../yaml/is-object.ts';

/** One version of a kind that a CustomResourceDefinition defines. */
export type CustomVersion = Readonly<{
  name: string;
  /** Whether the API server offers it. */
  served: boolean;
  /** Whether objects are kept in it. */
  storage: boolean;
  /** The warning of the API server for objects of it; undefined while it is not deprecated. */
  deprecationWarning: string | undefined;
  /** The schema of a whole object. Read when it is first asked for; undefined when the version has none. */
  schema: () => Schema | undefined;
}>;

/** What a CustomResourceDefinition of the workspace says about a kind. */
export type CustomDefinition = Readonly<{
  /** The CustomResourceDefinition. */
  resource: Resource;
  group: string;
  kind: string;
  plural: string;
  scope: 'Namespaced' | 'Cluster';
  versions: readonly CustomVersion[];
}>;

/** Reads a CustomResourceDefinition; once for as long as its text stays. Undefined when it names no group or kind. */
export const readDefinition = memo((resource: Resource): CustomDefinition | undefined => {
  const spec = objectAt(resource.value, ['spec']);
  const group = stringAt(spec, ['group']);
  const kind = stringAt(spec, ['names', 'kind']);
  if (!group || !kind) return undefined;
  return {
    resource,
    group,
    kind,
    plural: stringAt(spec, ['names', 'plural']) ?? kind.toLowerCase(),
    scope: spec['scope'] === 'Cluster' ? 'Cluster' : 'Namespaced',
    versions: listOf(spec['versions']).flatMap((version): CustomVersion[] => {
      const name = isObject(version) ? stringOf(version['name']) : undefined;
      if (!isObject(version) || !name) return [];
      const schema = objectAt(version, ['schema'])['openAPIV3Schema'];
      return [
        {
          name,
          served: version['served'] === true,
          storage: version['storage'] === true,
          deprecationWarning:
            version['deprecated'] === true
              ? (stringOf(version['deprecationWarning']) ?? `${group}/${name} ${kind} is deprecated`)
              : undefined,
          // Of a schema that is filled in later in part, nothing is known.
          schema: lazy(() =>
            isObject(schema) && !holdsUnknown(schema) ? readObjectSchema(schema) : undefined,
          ),
        },
      ];
    }),
  };
});
