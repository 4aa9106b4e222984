import { Plus } from 'lucide-react';
import type { Schema } from '../../../core/kinds/schema.ts';
import { Button } from '../../parts/button.tsx';
import { IconButton } from '../../parts/icon-button.tsx';
import { Menu, MenuItem } from '../../parts/menu.tsx';
import { formTexts } from '../../../texts/en/form.ts';
import { absentFields, type Field } from './fields.ts';
import { useForm } from './form-context.ts';
import styles from './form.module.css';
import { needsValue } from './needs-value.ts';
import { usePending } from './pending-field.tsx';
import { starterValue } from './starter-value.ts';

type Props = Pick<Field, 'path' | 'schema' | 'value'> & {
  except?: ReadonlySet<string>;
  /** What gets the field, for the accessible name. Without it, the button has a text. */
  to?: string;
};

/** Offers the fields that are not there yet, each with its meaning. */
export function AddField({ path, schema, value, except, to }: Props) {
  const { crds, write } = useForm();
  const pending = usePending();
  const add = (name: string, inner: Schema) => {
    const needed = needsValue(inner);
    const list = needed?.[0] === 0 ? [...path, name] : undefined;
    if (needed) pending.start([...path, name, ...needed], list);
    else void write([{ path: [...path, name], value: starterValue(inner) }]);
  };
  const absent = absentFields(schema, value, crds, path).filter(({ name }) => !except?.has(name));
  if (absent.length === 0) return null;
  const trigger =
    to === undefined ? (
      <Button size="sm" variant="quiet" className={styles.add} icon={<Plus size={13} />}>
        {formTexts.addField()}
      </Button>
    ) : (
      <IconButton icon={Plus} iconSize={13} size="sm" label={formTexts.addFieldTo({ part: to })} />
    );
  return (
    <Menu trigger={trigger} align={to === undefined ? 'start' : 'end'}>
      {absent.map(({ name, schema: inner }) => (
        <MenuItem key={name} onSelect={() => add(name, inner)}>
          <span className={styles.choice}>
            <b>{name}</b>
            <span>{inner.description}</span>
          </span>
        </MenuItem>
      ))}
    </Menu>
  );
}
