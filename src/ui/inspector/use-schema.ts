import { useEffect, useState } from 'react';
import type { Schema } from '../../core/kinds/schema.ts';

type SchemaOf = (group: string, kind: string) => Schema | undefined;

let loaded: SchemaOf | null = null;

/** The schema of a kind; undefined for kinds without one, null while the schemas load. */
export function useSchema(group: string, kind: string): Schema | undefined | null {
  const [schemaOf, setSchemaOf] = useState<SchemaOf | null>(() => loaded);
  useEffect(() => {
    if (schemaOf) return;
    import('../../core/kinds/schemas.ts').then(
      (module) => {
        loaded = module.schemaOf;
        setSchemaOf(() => module.schemaOf);
      },
      (error: unknown) => {
        console.error('The schemas could not be loaded:', error);
        setSchemaOf(() => () => undefined);
      },
    );
  }, [schemaOf]);
  return schemaOf ? schemaOf(group, kind) : null;
}
