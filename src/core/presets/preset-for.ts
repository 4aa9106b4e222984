import { presets } from './implementations/registry.generated.ts';
import type { Preset } from './define-preset.ts';
import type { ImplementationsHere } from './implementations-in.ts';

/**
 * The preset that a workspace asks for by `implementation`: an id, `spec` for none, or `auto` for that of the only
 * implementation here. With several implementations, or one that is not known, `auto` is none.
 */
export function presetFor(
  implementation: string,
  { known, others }: Pick<ImplementationsHere, 'known' | 'others'>,
): Preset | null {
  if (implementation !== 'auto') return presets.find(({ id }) => id === implementation) ?? null;
  const [first, ...more] = new Set(
    known.map((one) => presets.find(({ controllers }) => controllers.includes(one))),
  );
  return first && more.length === 0 && others.length === 0 ? first : null;
}
