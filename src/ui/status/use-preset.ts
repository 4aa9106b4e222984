import type { Preset } from '../../core/presets/define-preset.ts';
import { presets } from '../../core/presets/implementations/registry.generated.ts';
import { useApp } from '../use-app.ts';

/** The implementation whose answers hold in this workspace; null where those of the model do. */
export function usePreset(): Preset | null {
  const held = useApp(({ implementations }) => implementations[0]?.preset ?? null);
  return presets.find(({ id }) => id === held) ?? null;
}
