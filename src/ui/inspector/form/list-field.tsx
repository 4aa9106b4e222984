import { Plus } from 'lucide-react';
import type { Schema } from '../../../core/kinds/schema.ts';
import type { Json, Path } from '../../../core/yaml/json.ts';
import { Button } from '../../parts/button.tsx';
import { describeItem } from './describe-item.ts';
import { isObject } from './fields.ts';
import { useForm } from './form-context.ts';
import styles from './form.module.css';
import { ItemActions } from './item-actions.tsx';
import { ObjectFields } from './object-fields.tsx';
import { AddReference, ReferenceFields } from './reference-field.tsx';
import { refAt } from './reference.ts';
import { ScalarField } from './scalar-field.tsx';
import { Section } from './section.tsx';
import type { Shape } from './shape.ts';
import { singular } from './singular.ts';
import { starterItem } from './starter-value.ts';

type Props = {
  name: string;
  path: Path;
  schema: Schema | undefined;
  value: readonly Json[];
  required: boolean;
  shape: Shape | null;
};

/** A list: its items with what can be done with them, and a way to add one. */
export function ListField({ name, path, schema, value, required, shape }: Props) {
  const { append, kind } = useForm();
  const one = singular(name);
  const itemShape = shape?.children.get('*') ?? null;
  const reference = refAt(kind, [...path, 0]);
  const add = reference ? (
    <AddReference spec={reference} path={path} schema={schema?.items} what={one} />
  ) : (
    <Button
      size="sm"
      variant="quiet"
      className={styles.add}
      icon={<Plus size={13} />}
      onClick={() => void append(path, starterItem(schema, value))}
    >
      Add {one}
    </Button>
  );
  return (
    <Section
      name={name}
      path={path}
      schema={schema}
      required={required}
      summary={value.length === 0 ? 'none' : String(value.length)}
      open={path.length < 8}
    >
      {value.map((item, index) => {
        const at = [...path, index];
        const what = `${one} ${index + 1}`;
        const actions = <ItemActions path={path} index={index} count={value.length} what={what} />;
        if (!isObject(item) && !Array.isArray(item) && !(item === null && schema?.items?.properties)) {
          return (
            <div key={index} className={styles.scalarItem}>
              <ScalarField name={what} path={at} schema={schema?.items} value={item} required bare />
              {actions}
            </div>
          );
        }
        return (
          <Section
            key={index}
            name={what}
            path={at}
            schema={schema?.items}
            required={false}
            summary={describeItem(item)}
            open={value.length <= 3 && path.length < 8}
            actions={actions}
          >
            {reference ? (
              <ReferenceFields spec={reference} path={at} schema={schema?.items} value={item} />
            ) : (
              <ObjectFields path={at} schema={schema?.items} value={item} shape={itemShape} />
            )}
          </Section>
        );
      })}
      {add}
    </Section>
  );
}
