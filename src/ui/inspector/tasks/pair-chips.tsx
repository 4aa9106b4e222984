import { isObject } from '../../../core/yaml/is-object.ts';
import type { Json } from '../../../core/yaml/json.ts';
import { taskFormsTexts } from '../../../texts/en/task-forms.ts';
import type { Field } from '../form/fields.ts';
import { ScalarField } from '../form/scalar-field.tsx';
import { ChipList, type Listed, type OpenItem } from './chip-list.tsx';
import { part } from './part.ts';
import styles from './tasks.module.css';

type Props = Omit<Field, 'shape' | 'name' | 'required'> & { listed: Exclude<Listed, 'remove'> };

const wordsOf = (pair: Json): string =>
  isObject(pair)
    ? `${String(pair['name'] ?? '')} ${pair['type'] === 'RegularExpression' ? '~' : '='} ${String(pair['value'] ?? '')}`
    : '';

const newItem = { hasValue: true, make: (name: string, value: string): Json => ({ name, value }) } as const;

/** How a value is compared; exactly by default. */
const COMPARISONS = {
  '': taskFormsTexts.is,
  Exact: taskFormsTexts.is,
  RegularExpression: taskFormsTexts.matchesExpression,
};

const isCompared = (pair: Field['schema']): boolean => pair?.properties?.['type'] !== undefined;

/** Names with values (headers, query parameters) as chips. */
export const PairChips = (props: Props) => (
  <ChipList
    {...props}
    wordsOf={wordsOf}
    newItem={newItem}
    openClass={isCompared(props.schema?.items) ? styles.comparedPair : styles.pair}
    renderOpen={(item) => <OpenPair {...item} />}
  />
);

/** A pair that is being changed. */
function OpenPair({ value, ...at }: OpenItem) {
  const item = { ...at, value: isObject(value) ? value : {} };
  return (
    <>
      <ScalarField {...part(item, taskFormsTexts.name(), ['name'])} required bare />
      {isCompared(item.schema) && (
        <ScalarField {...part(item, taskFormsTexts.comparison(), ['type'])} bare words={COMPARISONS} />
      )}
      <ScalarField {...part(item, taskFormsTexts.value(), ['value'])} required bare />
    </>
  );
}
