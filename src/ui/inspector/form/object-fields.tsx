import type { Schema } from '../../../core/kinds/schema.ts';
import type { Json, Path } from '../../../core/yaml/json.ts';
import { fieldsOf } from './fields.ts';
import { useFieldControl } from './field-control.ts';
import type { Shape } from './shape.ts';

type Props = {
  path: Path;
  schema: Schema | undefined;
  value: Json | undefined;
  shape: Shape | null;
  /** Fields shown elsewhere. */
  except?: ReadonlySet<string>;
};

/** The fields of an object, one below the other. */
export function ObjectFields({ path, schema, value, shape, except }: Props) {
  const FieldControl = useFieldControl();
  return (
    <>
      {fieldsOf(schema, value, shape, path)
        .filter(({ name }) => !except?.has(name))
        .map((field) => (
          <FieldControl key={field.name} {...field} path={[...path, field.name]} />
        ))}
    </>
  );
}
