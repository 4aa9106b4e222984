import { implementationChoices } from '../../core/presets/implementation-choices.ts';
import { knownAnswers } from '../../core/presets/choices-with.ts';
import { presets } from '../../core/presets/implementations/registry.generated.ts';
import { listOf } from '../../texts/list-of.ts';
import { implementationChoicesTexts } from '../../texts/en/implementation-choices.ts';
import { SelectField } from '../parts/field.tsx';
import { useAppState } from '../use-app.ts';
import { usePreset } from './use-preset.ts';

/** Whose answers hold where implementations differ: those of the one that the classes show, of another, or of the model. */
export function ImplementationField() {
  const { options, implementations, setOptions } = useAppState('options', 'implementations', 'setOptions');
  const preset = usePreset();
  const names = implementations.map(({ name }) => name);
  const isAuto = options.implementation === 'auto';
  return (
    <SelectField
      label={implementationChoicesTexts.implementation()}
      hint={
        preset
          ? implementationChoicesTexts.known({
              name: preset.name,
              version: preset.version,
              known: Object.keys(knownAnswers(preset)).length,
              count: implementationChoices.length,
            })
          : isAuto && names.length > 0
            ? implementationChoicesTexts.noneHolds({ names: listOf(names) })
            : implementationChoicesTexts.specificationHolds()
      }
      value={options.implementation}
      onChange={(event) => setOptions({ implementation: event.target.value })}
    >
      <option value="auto">
        {isAuto && preset
          ? implementationChoicesTexts.byClassOf({ name: preset.name })
          : implementationChoicesTexts.byClass()}
      </option>
      <option value="spec">{implementationChoicesTexts.specification()}</option>
      {presets.map(({ id, name }) => (
        <option key={id} value={id}>
          {implementationChoicesTexts.asOneDoes({ name })}
        </option>
      ))}
    </SelectField>
  );
}
