import { presets } from './implementations/registry.generated.ts';

/** What can be chosen: the implementation that the classes show, the model alone, or one by its id. */
export const implementationIds: readonly string[] = ['auto', 'spec', ...presets.map(({ id }) => id)];
