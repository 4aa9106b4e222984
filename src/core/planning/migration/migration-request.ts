import type { ArgsOf } from '../../commands/command-call.ts';
import type { ConvertedPlace } from '../../commands/planning/place-converted.ts';
import type { ConvertSettings } from '../../convert/convert-settings.ts';
import type { ResourceKey } from '../../model/resource.ts';

/** What is to be migrated, and how: plain data. */
export type MigrationRequest = Readonly<{
  keys: readonly ResourceKey[];
  settings: ConvertSettings;
  where: ConvertedPlace;
}>;

/** The call that carries a request out. */
export function migrationCall({ keys, settings, where }: MigrationRequest): Readonly<{
  id: 'convert-ingresses';
  args: ArgsOf<'convert-ingresses'>;
}> {
  const { classMap, ...rest } = settings;
  const names = Object.entries(classMap ?? {}).flatMap(([from, to]) =>
    typeof to === 'string' && to !== '' ? [[from, to] as const] : [],
  );
  return { id: 'convert-ingresses', args: { keys, where, ...rest, classMap: Object.fromEntries(names) } };
}
