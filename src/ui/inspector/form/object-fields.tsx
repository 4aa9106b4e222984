import { fieldsOf, type Field } from './fields.ts';
import { useFieldControl } from './field-control.ts';

type Props = Pick<Field, 'path' | 'schema' | 'value' | 'shape'> & {
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
          <FieldControl key={field.name} {...field} />
        ))}
    </>
  );
}
