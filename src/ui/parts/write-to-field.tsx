import { listed } from '../../core/text/words.ts';
import type { Destinations, WriteTo } from '../../core/model/write-to.ts';
import { useAppState } from '../use-app.ts';
import { SelectField } from './field.tsx';

/** Where edits of built objects go: to the file that holds the field, to the base, or to a patch of this root. */
export function WriteToField({
  destinations: [first, ...others],
}: {
  destinations: readonly Destinations[];
}) {
  const { writeTo, setWriteTo } = useAppState('writeTo', 'setWriteTo');
  if (!first) return null;
  const { base, patch } = first;
  const isOne = others.length === 0;
  const choices: Readonly<Record<WriteTo, string>> = {
    written: 'Where each field is written',
    base: `${isOne ? base.file : 'The bases'} (all roots: ${listed(base.roots)})`,
    patch: !isOne
      ? 'Patches of this root alone'
      : `${patch.file} (this root alone${patch.isNew ? ', a new patch' : ''})`,
  };
  return (
    <SelectField
      label="Write edits to"
      value={writeTo}
      onChange={(event) => setWriteTo(event.target.value as WriteTo)}
    >
      {Object.entries(choices).map(([value, label]) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </SelectField>
  );
}
