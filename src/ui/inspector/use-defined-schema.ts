import { useEffect, useState } from 'react';
import type { ResourceKey } from '../../core/model/resource.ts';
import type { Schema } from '../../core/kinds/schema.ts';
import { useWorkspace } from '../use-app.ts';

type Known = Readonly<{ definition: number; key: ResourceKey; schema: Schema | null }>;

/**
 * The schema that a CustomResourceDefinition of the workspace gives an object: null where there is none, undefined while
 * it is loading. It is requested again only when the definition changes.
 */
export function useDefinedSchema(key: ResourceKey, definition: number | null): Schema | null | undefined {
  const { analyzer } = useWorkspace();
  const [known, setKnown] = useState<Known | null>(null);
  useEffect(() => {
    if (definition === null) return;
    let wanted = true;
    analyzer.definedSchema(key).then(
      (schema) => {
        if (wanted) setKnown({ definition, key, schema });
      },
      (error: unknown) => {
        console.error('The schema could not be read:', error);
        if (wanted) setKnown({ definition, key, schema: null });
      },
    );
    return () => {
      wanted = false;
    };
  }, [analyzer, key, definition]);
  if (definition === null) return null;
  // An older schema is better than none while the definition is being edited.
  return known?.key === key ? known.schema : undefined;
}
