import type { Analysis } from '../../core/analysis.ts';
import { knownAnswers } from '../../core/presets/choices-with.ts';
import { implementationChoices } from '../../core/presets/implementation-choices.ts';
import { counted, listed } from '../../core/text/words.ts';

/** Whose answers hold where the specification leaves a choice; null where no one asked for any but the model's own. */
export function implementationNote({
  preset,
  implementations: { known, others },
  settings,
}: Pick<Analysis, 'preset' | 'implementations' | 'settings'>): string | null {
  if (preset) {
    const count = Object.keys(knownAnswers(preset)).length;
    const what = counted(implementationChoices.length, 'point');
    return `Where the specification leaves a choice this is what ${preset.name} ${preset.version} does: ${count} of ${what} are known of it, in the others the specification holds.`;
  }
  if (settings.implementation !== 'auto') return null;
  const names = [...known.map(({ name }) => name), ...others];
  return names.length === 0
    ? 'No class here shows an implementation: the specification holds.'
    : `The classes here show no single implementation that is known (${listed(names)}): the specification holds.`;
}
