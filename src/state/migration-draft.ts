import type { ConvertedPlace } from '../core/commands/planning/place-converted.ts';
import type { ConvertSettings } from '../core/convert/convert-settings.ts';
import type { ResourceKey } from '../core/model/resource.ts';

/** What was chosen in the assistant that converts Ingresses, as long as its user looks at something else. */
export type MigrationDraft = Readonly<{
  picked: ReadonlySet<ResourceKey>;
  settings: ConvertSettings;
  where: ConvertedPlace;
  /** Ids of the lost security controls that were confirmed. */
  acknowledged: ReadonlySet<string>;
}>;
