import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import type { Path } from '../../../core/yaml/json.ts';
import { IconButton } from '../../parts/icon-button.tsx';
import { formTexts } from '../../../texts/en/form.ts';
import { useForm } from './form-context.ts';
import styles from './form.module.css';

type Props = { path: Path; index: number; count: number; what: string };

/** Moving an item of a list up and down, and taking it out. */
export function ItemActions({ path, index, count, what }: Props) {
  const { move, write } = useForm();
  return (
    <span className={styles.itemActions}>
      <IconButton
        icon={ArrowUp}
        iconSize={13}
        size="sm"
        label={formTexts.moveUp({ item: what })}
        disabled={index === 0}
        onClick={() => void move(path, index, index - 1)}
      />
      <IconButton
        icon={ArrowDown}
        iconSize={13}
        size="sm"
        label={formTexts.moveDown({ item: what })}
        disabled={index === count - 1}
        onClick={() => void move(path, index, index + 1)}
      />
      <IconButton
        icon={Trash2}
        iconSize={13}
        size="sm"
        label={formTexts.remove({ item: what })}
        onClick={() => void write([{ path: [...path, index], value: undefined }])}
      />
    </span>
  );
}
