import { listOf } from '../../texts/list-of.ts';
import type { Destinations, WriteTo } from '../../core/model/write-to.ts';
import { useAppState } from '../use-app.ts';
import { SelectField } from './field.tsx';
import { partsTexts } from '../../texts/en/parts.ts';

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
  const roots = listOf(base.roots);
  const inPatch = patch.isNew ? partsTexts.inNewPatch : partsTexts.inPatch;
  const choices: Readonly<Record<WriteTo, string>> = {
    written: partsTexts.whereWritten(),
    base: isOne ? partsTexts.inBase({ file: base.file, roots }) : partsTexts.inBases({ roots }),
    patch: isOne ? inPatch({ file: patch.file }) : partsTexts.inPatches(),
  };
  return (
    <SelectField
      label={partsTexts.writeEditsTo()}
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
