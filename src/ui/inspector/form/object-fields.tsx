import { fieldsOf, type Field } from './fields.ts';
import { usePending } from './pending-field.tsx';
import { useFieldControl } from './field-control.ts';

type Props = Pick<Field, 'path' | 'schema' | 'value' | 'shape'> & {
  /** Fields shown elsewhere. */
  except?: ReadonlySet<string>;
};

const fieldAt = (name: string, schema: Field['schema'], path: Field['path']): Field => ({
  name,
  path: [...path, name],
  schema: schema?.properties?.[name],
  value: undefined,
  required: false,
  shape: null,
});

/** The fields of an object, one below the other. */
export function ObjectFields({ path, schema, value, shape, except }: Props) {
  const FieldControl = useFieldControl();
  const added = usePending().below(path);
  const fields = fieldsOf(schema, value, shape, path);
  const all =
    typeof added !== 'string' || fields.some(({ name }) => name === added)
      ? fields
      : [...fields, fieldAt(added, schema, path)];
  return (
    <>
      {all
        .filter(({ name }) => !except?.has(name))
        .map((field) => (
          <FieldControl key={field.name} {...field} />
        ))}
    </>
  );
}
