import type { Json } from '../../../core/yaml/json.ts';
import { taskFormsTexts } from '../../../texts/en/task-forms.ts';
import type { Field } from '../form/fields.ts';
import { ScalarField } from '../form/scalar-field.tsx';
import { ChipList } from './chip-list.tsx';
import styles from './tasks.module.css';

type Props = Omit<Field, 'shape' | 'name' | 'required'> & { listed: 'remove' };

const newItem = { hasValue: false, make: (name: string): Json => name } as const;

/** Names of headers as chips. */
export const NameChips = (props: Props) => (
  <ChipList
    {...props}
    wordsOf={String}
    newItem={newItem}
    openClass={styles.listedName}
    renderOpen={(item) => <ScalarField {...item} name={taskFormsTexts.name()} required bare />}
  />
);
