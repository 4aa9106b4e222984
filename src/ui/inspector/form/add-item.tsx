import { Plus } from 'lucide-react';
import { useMemo } from 'react';
import type { Json } from '../../../core/yaml/json.ts';
import { Button } from '../../parts/button.tsx';
import { Menu, MenuItem } from '../../parts/menu.tsx';
import { useApp } from '../../use-app.ts';
import { formTexts } from '../../../texts/en/form.ts';
import { blockValues } from './block-values.ts';
import type { Field } from './fields.ts';
import { useForm } from './form-context.ts';
import styles from './form.module.css';
import { needsValue } from './needs-value.ts';
import { usePending } from './pending-field.tsx';
import { starterItem } from './starter-value.ts';

type Props = Pick<Field, 'path' | 'schema'> & { items: readonly Json[]; what: string };

/**
 * Adds an item to a list. What cannot be empty is first filled in; lists with frequent items offer those, and an empty
 * one behind them.
 */
export function AddItem({ path, schema, items, what }: Props) {
  const { append, kind, crds, namespace } = useForm();
  const pending = usePending();
  const nodes = useApp((state) => state.nodes);
  const offers = useMemo(
    () => blockValues(path, { kind, crds, namespace, nodes }),
    [path, kind, crds, namespace, nodes],
  );
  const add = () => {
    const needed = needsValue(schema?.items);
    if (needed) pending.start([...path, items.length, ...needed], path);
    else void append(path, starterItem(schema, items));
  };
  const button = (onClick?: () => void) => (
    <Button
      size="sm"
      variant="quiet"
      className={styles.add}
      data-add
      icon={<Plus size={13} />}
      {...(onClick && { onClick })}
    >
      {formTexts.addItem({ item: what })}
    </Button>
  );
  if (offers.length === 0) return button(add);
  return (
    <Menu trigger={button()}>
      {offers.map(({ label, description, value }) => (
        <MenuItem key={label} onSelect={() => void append(path, value)}>
          <span className={styles.choice}>
            <b>{label}</b>
            <span>{description}</span>
          </span>
        </MenuItem>
      ))}
      <MenuItem onSelect={add}>{formTexts.emptyItem({ item: what })}</MenuItem>
    </Menu>
  );
}
