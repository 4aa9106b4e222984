import type { Preset } from '../../presets/define-preset.ts';
import type { ImplementationsHere } from '../../presets/implementations-in.ts';

/** An implementation that a workspace is for, as Settings and the status bar name it. */
export type ImplementationName = Readonly<{
  /** The id of its preset; null where none of its answers are known, or its answers do not hold. */
  preset: string | null;
  name: string;
}>;

/** The implementation whose answers hold first, then those behind the classes that do not. */
export function implementationNames({
  preset,
  implementations: { known, others },
}: Readonly<{ preset: Preset | null; implementations: ImplementationsHere }>): readonly ImplementationName[] {
  const rest = known.filter((one) => !preset?.controllers.includes(one));
  return [
    ...(preset ? [{ preset: preset.id, name: preset.name }] : []),
    ...rest.map(({ name }) => ({ preset: null, name })),
    ...others.map((name) => ({ preset: null, name })),
  ];
}
